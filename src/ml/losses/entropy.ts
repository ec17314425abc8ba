import * as tf from '@tensorflow/tfjs-core'

/** Entropy of softmax(logits), mean over B, for logits [B, C]; gradients flow into the logits. Grandvalet & Bengio 2005. */
export function entropy(logits: tf.Tensor2D): tf.Scalar {
  return tf.tidy(() => tf.mul(tf.sum(tf.mul(tf.softmax(logits), tf.logSoftmax(logits))), -1 / logits.shape[0]))
}
