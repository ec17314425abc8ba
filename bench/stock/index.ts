import { adversarialProgram } from './adversarial-program.ts'
import { autoencoderProgram } from './autoencoder-program.ts'
import { improvedGanProgram } from './improved-gan-program.ts'
import { ladderProgram } from './ladder-program.ts'
import type { StockProgram } from './stock-program.ts'
import { supervisedProgram } from './supervised-program.ts'
import { vatProgram } from './vat-program.ts'

/** The plain tfjs-node programs by method. */
export const stockPrograms: Readonly<Record<string, StockProgram>> = {
  adversarial: adversarialProgram,
  'denoising-autoencoder': autoencoderProgram,
  'improved-gan': improvedGanProgram,
  ladder: ladderProgram,
  supervised: supervisedProgram,
  vat: vatProgram,
}
