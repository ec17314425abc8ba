import * as tf from '@tensorflow/tfjs-core'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** A Gaussian with the moments of a set of features. */
export interface FeatureMoments {
  /** [F] */
  mean: readonly number[]
  /** [F][F] */
  covariance: readonly (readonly number[])[]
}

/** Moments of features [N, F], N ≥ 2; the covariance is divided by N − 1. */
export function featureMoments(features: tf.Tensor2D): FeatureMoments {
  return tf.tidy(() => {
    const mean = tf.mean(features, 0) as tf.Tensor1D
    const centered = tf.sub(features, mean) as tf.Tensor2D
    const covariance = tf.div(tf.matMul(centered, centered, true), features.shape[0] - 1) as tf.Tensor2D
    return { mean: mean.arraySync(), covariance: covariance.arraySync() }
  })
}

/**
 * Squared Fréchet distance of two Gaussians: |μ₁ − μ₂|² + tr(C₁ + C₂ − 2·(C₁·C₂)^½). Dowson & Landau 1982; for features
 * of samples Heusel et al. 2017, arXiv:1706.08500, eq. 6.
 */
export function frechetDistance(a: FeatureMoments, b: FeatureMoments): number {
  const meanPart = a.mean.reduce((sum, value, index) => sum + (value - b.mean[index]) ** 2, 0)
  const [ofA, ofB] = [a, b].map(({ covariance }) => new Matrix(covariance.map((row) => [...row])))
  // C₁·C₂ and the symmetric C₁^½·C₂·C₁^½ have the same eigenvalues.
  const root = squareRoot(ofA)
  const eigenvalues = decompose(root.mmul(ofB).mmul(root)).realEigenvalues
  const crossTrace = eigenvalues.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0)
  return meanPart + ofA.trace() + ofB.trace() - 2 * crossTrace
}

/** Of a symmetric matrix without negative eigenvalues but for rounding. */
function squareRoot(matrix: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix } = decompose(matrix)
  const scaled = eigenvectorMatrix.clone()
  realEigenvalues.forEach((value, column) => scaled.mulColumn(column, Math.sqrt(Math.max(0, value))))
  return scaled.mmul(eigenvectorMatrix.transpose())
}

function decompose(matrix: Matrix): EigenvalueDecomposition {
  return new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
}
