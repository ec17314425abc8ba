import * as tf from '@tensorflow/tfjs-core'

export type ReconstructionLoss = 'cross-entropy' | 'squared'

/**
 * Distance of the reconstruction σ(scores) from x, summed over D and averaged over B; scores and x are [B, D], x in
 * 0 … 1. Cross-entropy −Σ x·log σ + (1 − x)·log(1 − σ), or Σ (σ − x)². Vincent et al. 2010, section 2.3.
 */
export function reconstructionLoss(kind: ReconstructionLoss, scores: tf.Tensor2D, x: tf.Tensor2D): tf.Scalar {
  const perNumber =
    kind === 'squared'
      ? tf.square(tf.sub(tf.sigmoid(scores), x))
      : // softplus(s) − x·s is the cross-entropy without a logarithm of 0.
        tf.sub(tf.softplus(scores), tf.mul(x, scores))
  return tf.mul(tf.sum(perNumber), 1 / x.shape[0])
}
