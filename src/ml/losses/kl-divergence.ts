import * as tf from '@tensorflow/tfjs-core'
import { withGradient } from '../ops/custom-gradient.ts'
import { logSoftmax } from '../ops/log-softmax.ts'

/**
 * KL(p‖q) from logits [B, C], mean over B. Gradients flow into q only, (q − p)/B; p is a fixed target.
 * Miyato et al. 2018, eq. 5.
 */
export const klDivergence = withGradient(
  (save, targetLogits: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar => {
    const logTarget = logSoftmax(targetLogits)
    const logProbabilities = logSoftmax(logits)
    const target = tf.exp(logTarget)
    save([target, logProbabilities])
    return tf.mul(tf.sum(tf.mul(target, tf.sub(logTarget, logProbabilities))), 1 / logits.shape[0])
  },
  (dy, [target, logProbabilities]) => [
    tf.zerosLike(target),
    tf.mul(tf.sub(tf.exp(logProbabilities), target), tf.mul(dy, 1 / target.shape[0])),
  ],
)
