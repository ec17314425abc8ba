import * as tf from '@tensorflow/tfjs-core'
import { withGradient } from './custom-gradient.ts'

/** Added to the variance. The value of Miyato's MNIST code. */
const varianceEpsilon = 1e-6

export interface BatchMoments {
  /** [1, D] */
  mean: tf.Tensor2D
  /** [1, D], biased (divided by B). */
  variance: tf.Tensor2D
}

/** Mean and variance over the batch of x [B, D]. */
export function batchMoments(x: tf.Tensor2D): BatchMoments {
  return tf.tidy(() => {
    const mean = tf.mean(x, 0, true) as tf.Tensor2D
    const variance = tf.mean(tf.square(tf.sub(x, mean)), 0, true) as tf.Tensor2D
    return { mean, variance }
  })
}

/**
 * Batch normalisation by the batch's own statistics: γ·(x − μ)/√(σ² + ε) + β, for x [B, D], γ and β [D].
 * Ioffe & Szegedy 2015. Gradients flow into all three. Where composed, the gradient is written out: one tenth of the
 * ops that differentiating each operation would take.
 */
export function batchNormalize(x: tf.Tensor2D, scale: tf.Tensor1D, offset: tf.Tensor1D): tf.Tensor2D {
  const isFused = tf.getKernel(fusedBatchNormKernel, tf.getBackend()) !== undefined
  return isFused ? fusedBatchNormalize(x, scale, offset) : composedBatchNormalize(x, scale, offset)
}

/**
 * Backends that normalise in one pass over memory have these two kernels. The first takes `{ x, scale, offset }` and
 * gives y and what the second wants as `saved`; the second takes `{ dy, x, scale, saved… }` and gives the gradients.
 */
export const fusedBatchNormKernel = 'BatchNormalizeTraining'
export const fusedBatchNormGradKernel = 'BatchNormalizeTrainingGrad'

const fusedBatchNormalize = withGradient(
  (save, x: tf.Tensor2D, scale: tf.Tensor1D, offset: tf.Tensor1D): tf.Tensor2D => {
    const [y, ...saved] = tf
      .engine()
      .runKernel<tf.Tensor[]>(fusedBatchNormKernel, { x, scale, offset }, { varianceEpsilon })
    save([x, scale, ...saved])
    return y as tf.Tensor2D
  },
  (dy, [x, scale, ...saved]) =>
    tf
      .engine()
      .runKernel<tf.Tensor[]>(
        fusedBatchNormGradKernel,
        { dy, x, scale, ...Object.fromEntries(saved.entries()) },
        { varianceEpsilon },
      ),
)

const composedBatchNormalize = withGradient(
  (save, x: tf.Tensor2D, scale: tf.Tensor1D, offset: tf.Tensor1D): tf.Tensor2D => {
    const { mean, variance } = batchMoments(x)
    const inverseDeviation = tf.rsqrt(tf.add(variance, varianceEpsilon)) // [1, D]
    const normalized = tf.mul(tf.sub(x, mean), inverseDeviation)
    save([normalized, inverseDeviation, scale])
    return tf.add(tf.mul(normalized, scale), offset)
  },
  (dy, [normalized, inverseDeviation, scale]) => {
    const perExample = 1 / dy.shape[0]
    const dOffset = tf.sum(dy, 0) // [D]
    const dScale = tf.sum(tf.mul(dy, normalized), 0) // [D]
    const meanPart = tf.add(tf.mul(dOffset, perExample), tf.mul(normalized, tf.mul(dScale, perExample)))
    return [tf.mul(tf.mul(scale, inverseDeviation), tf.sub(dy, meanPart)), dScale, dOffset]
  },
)

/** Normalisation by given statistics, as at test time. Shapes as above, moments [1, D]. */
export function normalizeWith(
  x: tf.Tensor2D,
  { mean, variance }: BatchMoments,
  scale: tf.Tensor1D,
  offset: tf.Tensor1D,
): tf.Tensor2D {
  return tf.tidy(() => {
    const normalized = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, varianceEpsilon)))
    return tf.add(tf.mul(normalized, scale), offset)
  })
}
