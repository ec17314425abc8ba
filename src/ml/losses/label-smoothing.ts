import * as tf from '@tensorflow/tfjs-core'

/** Targets y [B, C] with a share spread evenly over the classes. Szegedy et al. 2016, arXiv:1512.00567, section 7. */
export function smoothLabels(y: tf.Tensor2D, share: number): tf.Tensor2D {
  return share === 0 ? y : tf.tidy(() => tf.add(tf.mul(y, 1 - share), share / y.shape[1]))
}
