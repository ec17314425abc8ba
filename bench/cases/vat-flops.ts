import { attacking, constant, learning, passFlops } from './flops.ts'

/** Virtual adversarial training: a labelled, a clean and a perturbed pass, and one for each power iteration. */
export function vatFlops(
  layers: readonly number[],
  { labeled, unlabeled, powerIterations }: { labeled: number; unlabeled: number; powerIterations: number },
): number {
  return (
    passFlops(layers, labeled, learning) +
    passFlops(layers, unlabeled, constant) +
    passFlops(layers, unlabeled, attacking) * powerIterations +
    passFlops(layers, unlabeled, learning)
  )
}
