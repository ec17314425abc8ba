import type { ModelAt } from './model-exports.ts'

/** Several classifiers that answer together: the mean of their class probabilities decides. */
export interface EnsembleResult {
  /** What every run has in common. */
  dataset: string
  splitName: string
  at: ModelAt
  /** Test examples. */
  examples: number
  /** Per cent, of the ensemble. */
  testError: number
  /** Each classifier by itself, in the order asked for. */
  members: readonly { runId: string; name: string; step: number; testError: number }[]
}
