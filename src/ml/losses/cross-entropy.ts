import * as tf from '@tensorflow/tfjs-core'
import { withGradient } from '../ops/custom-gradient.ts'
import { logSoftmax } from '../ops/log-softmax.ts'

/**
 * Cross-entropy −Σ t·log softmax(logits), mean over B, for logits and targets [B, C]; targets are probabilities.
 * Gradients flow into the logits only: (softmax − t)/B.
 */
export const crossEntropy = withGradient(
  (save, logits: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar => {
    const logProbabilities = logSoftmax(logits)
    save([logProbabilities, targets])
    return tf.mul(tf.sum(tf.mul(targets, logProbabilities)), -1 / logits.shape[0])
  },
  (dy, [logProbabilities, targets]) => [
    tf.mul(tf.sub(tf.exp(logProbabilities), targets), tf.mul(dy, 1 / targets.shape[0])),
    tf.zerosLike(targets),
  ],
)
