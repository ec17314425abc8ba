import * as tf from '@tensorflow/tfjs-core'

/** One-hot [count, classCount]: class 0, 1, … and over again. */
export function classesInTurn(count: number, classCount: number): tf.Tensor2D {
  return tf.tidy(() => {
    const indices = Int32Array.from({ length: count }, (_, index) => index % classCount)
    return tf.cast(tf.oneHot(tf.tensor1d(indices, 'int32'), classCount), 'float32') as tf.Tensor2D
  })
}
