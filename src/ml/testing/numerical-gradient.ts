import * as tf from '@tensorflow/tfjs-core'

/** Central differences of a scalar function at x, in float32: good to about 1e-3. */
export function numericalGradient(f: (x: tf.Tensor) => tf.Scalar, x: tf.Tensor, step = 1e-2): Float32Array {
  const values = x.dataSync<'float32'>()
  return values.map((value, index) => {
    const at = (shifted: number) =>
      tf.tidy(() => {
        const moved = values.slice()
        moved[index] = shifted
        return f(tf.tensor(moved, x.shape)).dataSync()[0]
      })
    return (at(value + step) - at(value - step)) / (2 * step)
  })
}
