import * as tf from '@tensorflow/tfjs-core'
import type { Classifier, MethodInstance } from '../../ml/method.ts'
import type { StepRandom } from '../../ml/random.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { RunData } from '../load-data.ts'

/** What a view may look at: a model with its statistics up to date, and the run's data on the device. */
export interface ViewContext<Instance extends MethodInstance = Classifier> {
  instance: Instance
  dataset: DatasetInfo
  /** [N, D] and one-hot [N, C]. */
  testImages: tf.Tensor2D
  testLabels: tf.Tensor2D
  /** Training images [N, D]. */
  trainImages: tf.Tensor2D
  /** Indices into the training images. */
  labeled: Int32Array
  unlabeled: Int32Array
  /** The same as numbers on the host. */
  data: RunData
  random: StepRandom
  /** Of the run. */
  seed: number
}

/** The first rows, at most `most`. The caller disposes them. */
export function firstRows(x: tf.Tensor2D, most: number): tf.Tensor2D {
  return tf.slice(x, [0, 0], [Math.min(most, x.shape[0]), -1])
}

/** Rows by index, at most `most`. The caller disposes them. */
export function rowsAt(x: tf.Tensor2D, indices: Int32Array, most: number): tf.Tensor2D {
  return tf.tidy(() => tf.gather(x, tf.tensor1d(indices.subarray(0, most), 'int32')))
}

/** L2 norm that changes most predictions of an undefended MNIST network and leaves digits readable. */
const usualNorm = 2

export function perturbationNormOf({ perturbationNorm }: Classifier): number {
  return perturbationNorm ?? usualNorm
}
