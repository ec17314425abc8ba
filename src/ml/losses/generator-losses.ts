import * as tf from '@tensorflow/tfjs-core'

/** −E[log D(G(z))] from scores [N]; gradients flow into them. Goodfellow et al. 2014, end of section 3. */
export function nonSaturatingLoss(generated: tf.Tensor1D): tf.Scalar {
  return tf.mean(tf.softplus(tf.neg(generated)))
}

/** E[log(1 − D(G(z)))] from scores [N]; gradients flow into them. Goodfellow et al. 2014, eq. 1. */
export function minimaxLoss(generated: tf.Tensor1D): tf.Scalar {
  return tf.neg(tf.mean(tf.softplus(generated)))
}

/** The loss of a generator that plays against D(x), by its name among the parameters. */
export const adversarialLosses = { 'non-saturating': nonSaturatingLoss, minimax: minimaxLoss } as const

/**
 * Mean over the features of the squared difference of two batches' means. Salimans et al. 2016, section 3.1, divided by
 * the number of features as in their code.
 * @param target mean features of real examples [1, F], a constant
 * @param generated features of generated examples [N, F]; gradients flow into them
 */
export function featureMatchingLoss(target: tf.Tensor2D, generated: tf.Tensor2D): tf.Scalar {
  return tf.mean(tf.square(tf.sub(tf.mean(generated, 0, true), target)))
}
