import * as tf from '@tensorflow/tfjs-core'
import type { StepRandom } from '../random.ts'
import { chunks } from '../training/evaluate.ts'

/**
 * Error in per cent on x + σ·n for each σ, n ~ N(0, 1) and the same for every σ. Pixels are not clipped, as in training.
 * @param classify logits [B, C] at test time
 * @param images [N, D] in [0, 1]
 * @param labels one-hot [N, C]
 */
export function errorUnderNoise(
  classify: (x: tf.Tensor2D) => tf.Tensor2D,
  images: tf.Tensor2D,
  labels: tf.Tensor2D,
  random: StepRandom,
  sigmas: readonly number[],
): number[] {
  const [count] = images.shape
  const wrong = sigmas.map(() => 0)
  for (const { start, size } of chunks(count)) {
    const inChunk = tf.tidy(() => {
      const x = tf.slice(images, [start, 0], [size, -1])
      const truth = tf.argMax(tf.slice(labels, [start, 0], [size, -1]), 1)
      const noise = random.normal<tf.Rank.R2>(`noise-${start}`, [x.shape[0], x.shape[1]])
      return sigmas.map((sigma) =>
        tf.tidy(() => {
          const classes = tf.argMax(classify(tf.add(x, tf.mul(noise, sigma))), 1)
          return tf.sum(tf.notEqual(classes, truth)).dataSync()[0]
        }),
      )
    })
    inChunk.forEach((found, index) => (wrong[index] += found))
  }
  return wrong.map((found) => (100 * found) / count)
}
