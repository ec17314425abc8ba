import * as tf from '@tensorflow/tfjs-core'
import { logSumExp } from '../ops/log-sum-exp.ts'

/**
 * Scores [B] whose sigmoid is D(x), the probability that x is real. From class logits [B, C] with the logit of
 * "generated" fixed at 0: log Z, so that D = Z/(Z + 1) with Z = Σ exp(logits). From [B, C + 1], the last of them being
 * "generated": log Z minus that one. Salimans et al. 2016, section 5. Gradients flow into the logits.
 */
export function realScores(logits: tf.Tensor2D, classCount: number): tf.Tensor1D {
  if (logits.shape[1] === classCount) return logSumExp(logits)
  const [classes, generated] = tf.split<tf.Tensor2D>(logits, [classCount, 1], 1)
  return tf.sub(logSumExp(classes), tf.reshape(generated, [-1]))
}

/**
 * Scores [B] whose sigmoid is D(x), where the discriminator answers "real" by an output of its own: the last column of
 * the logits [B, C + 1]. Odena et al. 2017, arXiv:1610.09585, eq. 2. Gradients flow into it.
 */
export function sourceScores(logits: tf.Tensor2D, classCount: number): tf.Tensor1D {
  const [, source] = tf.split<tf.Tensor2D>(logits, [classCount, 1], 1)
  return tf.reshape(source, [-1])
}

/** The first `classCount` of the logits [B, ≥ C]: what classifies. */
export function classLogits(logits: tf.Tensor2D, classCount: number): tf.Tensor2D {
  const outputs = logits.shape[1]
  // A product with a unit matrix: unlike a slice's, its sizes hold for every batch, so that it can be exported.
  return outputs === classCount ? logits : tf.matMul(logits, tf.eye(outputs, classCount))
}

/** D(x) from scores, mean over B. */
export function meanRealProbability(scores: tf.Tensor1D): tf.Scalar {
  return tf.mean(tf.sigmoid(scores))
}

/**
 * L_unl = −½·E[log D(x)] − ½·E[log(1 − D(G(z)))] from scores [B] and [N]. Salimans et al. 2016, section 5, halved as in
 * their code. Gradients flow into both.
 * @param realTarget what D(x) shall be for real x; below 1 it is one-sided label smoothing (section 3.4)
 */
export function discriminationLoss(real: tf.Tensor1D, generated: tf.Tensor1D, realTarget: number): tf.Scalar {
  // −t·log D − (1 − t)·log(1 − D) = softplus(s) − t·s
  const realLoss = tf.mean(tf.sub(tf.softplus(real), tf.mul(real, realTarget)))
  return tf.mul(tf.add(realLoss, tf.mean(tf.softplus(generated))), 0.5)
}
