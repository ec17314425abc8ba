import * as tf from '@tensorflow/tfjs-core'
import { predict } from '../training/evaluate.ts'

/** Keeps the weights finite where the labelled codes can be told apart without an error. */
const weightDecay = 1e-3
const iterations = 200

/**
 * Classes that a linear classifier gives the examples: softmax regression on codes, fitted to the labelled ones alone.
 * Cross-entropy + λ/2·‖W‖², λ = 0.001, codes standardised, 200 steps of Nesterov's method; nothing is tuned.
 * @param encode codes [B, K] for x [B, D]
 * @param labeled examples [L, D] and one-hot labels [L, C] to fit
 * @param images [N, D] to classify
 */
export function linearProbe(
  encode: (x: tf.Tensor2D) => tf.Tensor2D,
  labeled: { x: tf.Tensor2D; y: tf.Tensor2D },
  images: tf.Tensor2D,
): Int32Array {
  const [mean, inverseDeviation, weights] = tf.tidy(() => {
    const codes = encode(labeled.x)
    const moments = tf.moments(codes, 0, true)
    const scale = tf.rsqrt(tf.add(moments.variance, 1e-6))
    const standardized = standardize(codes, moments.mean, scale)
    return [moments.mean, scale, fitSoftmax(standardized, labeled.y)]
  })
  const classes = predict(
    (x) => tf.matMul(standardize(encode(x), mean, inverseDeviation), weights as tf.Tensor2D),
    images,
  )
  tf.dispose([mean, inverseDeviation, weights])
  return classes
}

/** Codes of mean 0 and variance 1, and a 1 for the bias: [B, K + 1]. */
function standardize(codes: tf.Tensor2D, mean: tf.Tensor, inverseDeviation: tf.Tensor): tf.Tensor2D {
  const standard = tf.mul(tf.sub(codes, mean), inverseDeviation)
  return tf.concat([standard, tf.ones([codes.shape[0], 1])], 1) as tf.Tensor2D
}

/** W [K, C] for x [L, K] and one-hot y [L, C]. */
function fitSoftmax(x: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const [count, size] = x.shape
  // The curvature is below half of the mean squared length of an example: a step that is always short enough.
  const curvature = tf.mul(tf.mean(tf.sum(tf.square(x), 1)), 0.5).dataSync()[0] + weightDecay
  let weights = tf.zeros<tf.Rank.R2>([size, y.shape[1]])
  let ahead = weights
  for (let iteration = 0; iteration < iterations; iteration++) {
    const [next, further] = tf.tidy(() => {
      const wrong = tf.sub<tf.Tensor2D>(tf.softmax(tf.matMul(x, ahead)), y)
      const gradient = tf.add(tf.div(tf.matMul(x, wrong, true), count), tf.mul(ahead, weightDecay))
      const stepped = tf.sub<tf.Tensor2D>(ahead, tf.div(gradient, curvature))
      const momentum = iteration / (iteration + 3)
      return [stepped, tf.add<tf.Tensor2D>(stepped, tf.mul(tf.sub(stepped, weights), momentum))]
    })
    tf.dispose([weights, ahead])
    weights = next
    ahead = further
  }
  return weights
}
