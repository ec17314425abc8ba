import type * as tf from '@tensorflow/tfjs-core'
import type { StepRandom } from '../random.ts'

/** One forward pass: `train` normalises by the batch and, given a source of draws, adds noise and dropout. */
export type Pass = { mode: 'train'; random: StepRandom | null } | { mode: 'evaluate' }

/** A classifier of flat examples. */
export interface Network {
  /** Class scores [B, C] for x [B, D]. */
  logits(x: tf.Tensor2D, pass: Pass): tf.Tensor2D
  /** Weights of the first layer, see `MethodInstance.filters`. */
  filters: tf.Variable<tf.Rank.R2> | tf.Variable<tf.Rank.R4>
  /** Codes [B, K] at test time: what the last hidden layer makes of x [B, D], x itself without one. */
  encode(x: tf.Tensor2D): tf.Tensor2D
  /** Sets the stored batch-norm statistics to the means over the batches of a pass without noise; disposes the batches. */
  estimateStatistics(batches: Iterable<tf.Tensor2D>): void
  trainable: readonly tf.Variable[]
}
