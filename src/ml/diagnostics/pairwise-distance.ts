import * as tf from '@tensorflow/tfjs-core'

/** Squared L2 distances [N, M] of the rows of x [N, D] from those of y [M, D]. */
export function squaredDistances(x: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const ofX = tf.sum(tf.square(x), 1, true) // [N, 1]
    const ofY = tf.reshape(tf.sum(tf.square(y), 1), [1, -1])
    // Rounding may leave a little less than 0.
    return tf.relu(tf.add(tf.sub(ofX, tf.mul(tf.matMul(x, y, false, true), 2)), ofY)) as tf.Tensor2D
  })
}

/**
 * Mean L2 distance of two different rows of x [N, D].
 * @param classes one-hot [N, C]: only rows of one class are compared
 */
export function meanPairwiseDistance(x: tf.Tensor2D, classes: tf.Tensor2D | null = null): number {
  const [count] = x.shape
  return tf.tidy(() => {
    const compared = classes ? tf.matMul(classes, classes, false, true) : tf.ones<tf.Rank.R2>([count, count])
    // A row is at distance 0 from itself, but for rounding.
    const pairs = tf.mul(compared, tf.sub(1, tf.eye(count)))
    const distances = tf.mul(tf.sqrt(squaredDistances(x, x)), pairs)
    return tf.div(tf.sum(distances), tf.sum(pairs)).dataSync()[0]
  })
}
