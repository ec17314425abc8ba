import { adversarialMlp } from './adversarial-mlp.ts'
import { autoencoderMlp } from './autoencoder-mlp.ts'
import type { BenchCase } from './bench-case.ts'
import { ganMlp } from './gan-mlp.ts'
import { ladderMlp } from './ladder-mlp.ts'
import { supervisedCnn } from './supervised-cnn.ts'
import { supervisedMlp } from './supervised-mlp.ts'
import { vatMlp, vatMlpFiveIterations } from './vat-mlp.ts'
import { vatMoons } from './vat-moons.ts'

/** Every case, in the order in which they are measured. */
export const benchCases: readonly BenchCase[] = [
  vatMlp,
  vatMlpFiveIterations,
  vatMoons,
  supervisedMlp,
  supervisedCnn,
  adversarialMlp,
  ladderMlp,
  ganMlp,
  autoencoderMlp,
]
