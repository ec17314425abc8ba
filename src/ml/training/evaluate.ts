import * as tf from '@tensorflow/tfjs-core'

/** Test sets of this many images go through the network at once: large enough for the matrix products, small in memory. */
const chunkSize = 1000

/**
 * Predicted class of each example.
 * @param classify scores [B, C] for x [B, D]
 * @param images [N, D]
 */
export function predict(classify: (x: tf.Tensor2D) => tf.Tensor2D, images: tf.Tensor2D): Int32Array {
  const predictions = new Int32Array(images.shape[0])
  for (const { start, size } of chunks(images.shape[0])) {
    const classes = tf.tidy(() => tf.argMax(classify(tf.slice(images, [start, 0], [size, -1])), 1))
    predictions.set(classes.dataSync(), start)
    classes.dispose()
  }
  return predictions
}

/** Ranges that cover 0 … count-1, each small enough for one pass. */
export function chunks(count: number): { start: number; size: number }[] {
  return Array.from({ length: Math.ceil(count / chunkSize) }, (_, index) => {
    const start = index * chunkSize
    return { start, size: Math.min(chunkSize, count - start) }
  })
}

/** Share of wrong predictions in per cent. */
export function errorPercent(predictions: ArrayLike<number>, labels: ArrayLike<number>): number {
  let wrong = 0
  for (let i = 0; i < labels.length; i++) if (predictions[i] !== labels[i]) wrong++
  return (100 * wrong) / labels.length
}

/** [true class][predicted class] counts. */
export function confusionMatrix(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
  classCount: number,
): number[][] {
  const matrix = Array.from({ length: classCount }, () => new Array<number>(classCount).fill(0))
  for (let i = 0; i < labels.length; i++) matrix[labels[i]][predictions[i]]++
  return matrix
}
