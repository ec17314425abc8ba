import * as tf from '@tensorflow/tfjs-core'
import { logSoftmax } from '../ops/log-softmax.ts'

/** Entropy of softmax(logits), mean over B, for logits [B, C]; gradients flow into the logits. Grandvalet & Bengio 2005. */
export function entropy(logits: tf.Tensor2D): tf.Scalar {
  return tf.tidy(() => tf.mul(tf.sum(tf.mul(tf.softmax(logits), logSoftmax(logits))), -1 / logits.shape[0]))
}
