import * as tf from '@tensorflow/tfjs-core'

/** Σ‖θ‖² over all given variables; gradients flow into each. */
export function sumOfSquares(variables: readonly tf.Variable[]): tf.Scalar {
  return tf.tidy(() => tf.addN(variables.map((variable) => tf.sum(tf.square(variable as tf.Tensor)))) as tf.Scalar)
}
