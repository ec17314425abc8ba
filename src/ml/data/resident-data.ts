import * as tf from '@tensorflow/tfjs-core'
import type { BatchSpec, LabeledBatch, PoolReader, UnlabeledBatch } from '../method.ts'

/** Images and labels as read from disk, row by row, one label an image. */
export interface ImageSet {
  /** Bytes stand for 0 … 1, floats for themselves. */
  pixels: Uint8Array | Float32Array
  labels: Uint8Array
  count: number
  inputSize: number
}

/**
 * Training data in device memory, once. A step gets indices and gathers, so that no pixel crosses from JavaScript
 * after the start.
 */
export class ResidentData {
  /** [N, D], in [0, 1] where the set holds bytes. */
  readonly images: tf.Variable<tf.Rank.R2>
  /** int32 [N] */
  readonly labels: tf.Variable<tf.Rank.R1>
  readonly #classCount: number

  constructor(set: ImageSet, classCount: number) {
    this.#classCount = classCount
    this.images = asVariable(imagesToTensor(set, 0, set.count))
    this.labels = asVariable(tf.tensor1d(Int32Array.from(set.labels), 'int32'))
  }

  /** The examples at int32 indices [B]; labels come along only where the batch may have them. */
  gather(from: BatchSpec['from'], indices: tf.Tensor1D): UnlabeledBatch | LabeledBatch {
    const x = tf.gather(this.images, indices) // [B, D]
    return from === 'unlabeled' ? { x } : { x, y: this.#oneHotLabels(indices) }
  }

  /** Examples with their labels at indices; the caller disposes them. */
  labeled(indices: Int32Array): LabeledBatch {
    const [x, y] = tf.tidy(() => {
      const at = tf.tensor1d(indices, 'int32')
      return [tf.gather<tf.Tensor2D>(this.images, at), this.#oneHotLabels(at)]
    })
    return { x, y }
  }

  /** [B, C] */
  #oneHotLabels(indices: tf.Tensor1D): tf.Tensor2D {
    return tf.cast(tf.oneHot(tf.gather(this.labels, indices), this.#classCount) as tf.Tensor2D, 'float32')
  }

  get variables(): readonly tf.Variable[] {
    return [this.images as tf.Variable, this.labels as tf.Variable]
  }

  dispose(): void {
    for (const variable of this.variables) variable.dispose()
  }
}

/** Examples [start, end) as a tensor [end − start, D], in [0, 1] where the set holds bytes. */
export function imagesToTensor({ pixels, inputSize }: ImageSet, start: number, end: number): tf.Tensor2D {
  const part = pixels.subarray(start * inputSize, end * inputSize)
  const values = part instanceof Uint8Array ? new Float32Array(part.length) : part
  if (values !== part) for (let i = 0; i < values.length; i++) values[i] = part[i] / 255
  return tf.tensor2d(values, [end - start, inputSize])
}

/** At most this many examples enter the statistics: the estimate is then well below the batches' own scatter. */
const mostExamples = 10_000

/** Reads the labelled set and the pool in index order. */
export function createPoolReader(data: ResidentData, labeled: Int32Array, unlabeled: Int32Array): PoolReader {
  function* batches(indices: Int32Array, size: number): Iterable<tf.Tensor2D> {
    const end = Math.min(indices.length, mostExamples)
    for (let start = 0; start < end; start += size) {
      yield tf.tidy(() => tf.gather(data.images, tf.tensor1d(indices.subarray(start, Math.min(start + size, end)))))
    }
  }
  return {
    labeled: (batchSize) => batches(labeled, batchSize),
    unlabeled: (batchSize) => batches(unlabeled, batchSize),
  }
}

function asVariable<R extends tf.Rank>(tensor: tf.Tensor<R>): tf.Variable<R> {
  const variable = tf.variable(tensor, false)
  tensor.dispose()
  return variable
}
