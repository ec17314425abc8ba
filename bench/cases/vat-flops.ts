import { attacking, constant, learning, passFlops } from './flops.ts'

/** Virtual adversarial training with one power iteration: labelled, clean, power and perturbed pass. */
export function vatFlops(layers: readonly number[], labeled: number, unlabeled: number): number {
  const unlabeledPasses = [constant, attacking, learning].map((kind) => passFlops(layers, unlabeled, kind))
  return unlabeledPasses.reduce((sum, flops) => sum + flops, passFlops(layers, labeled, learning))
}
