import * as tf from '@tensorflow/tfjs-core'
import { withGradient } from './custom-gradient.ts'

/**
 * log Σ exp over the classes of logits [B, C]: [B]. The greatest is taken out first, so nothing overflows. The gradient,
 * softmax(logits), is written out: differentiated op by op it would pass through the greatest, too.
 */
export const logSumExp = withGradient(
  (save, logits: tf.Tensor2D): tf.Tensor1D => {
    const sums = tf.logSumExp(logits, 1, true) as tf.Tensor2D // [B, 1]
    save([logits, sums])
    return tf.reshape(sums, [-1])
  },
  (dy, [logits, sums]) => [tf.mul(tf.exp(tf.sub(logits, sums)), tf.reshape(dy, [-1, 1]))],
)
