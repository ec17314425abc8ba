import type * as tf from '@tensorflow/tfjs-core'

/** One gradient method over a fixed set of variables. Its state lives in the run's variables. */
export interface UpdateRule {
  /** The number to feed as `rate` at a step (from 0), given the scheduled learning rate. */
  rateAt(step: number, learningRate: number): number
  apply(gradients: readonly tf.Tensor[], rate: tf.Scalar): void
}
