import * as tf from '@tensorflow/tfjs-core'
import { withGradient } from './custom-gradient.ts'

/** log softmax over the classes of logits [B, C]: [B, C]. One op where the backend has one; tfjs composes six. */
export const logSoftmax = withGradient(
  (save, logits: tf.Tensor2D): tf.Tensor2D => {
    const isNative = tf.getKernel(tf.LogSoftmax, tf.getBackend()) !== undefined
    const value = isNative ? tf.engine().runKernel<tf.Tensor2D>(tf.LogSoftmax, { logits }) : tf.logSoftmax(logits)
    save([value])
    return value
  },
  (dy, [value]) => [tf.sub(dy, tf.mul(tf.exp(value), tf.sum(dy, 1, true)))],
)
