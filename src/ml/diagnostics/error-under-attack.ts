import * as tf from '@tensorflow/tfjs-core'
import { adversarialPerturbation, type AttackOptions } from '../losses/adversarial-perturbation.ts'
import { chunks } from '../training/evaluate.ts'

/**
 * Error in per cent on x + r_adv, where the attack knows the classifier and the labels. Pixels are not clipped, as in
 * Goodfellow et al. 2015.
 * @param classify logits [B, C] at test time
 * @param images [N, D] in [0, 1]
 * @param labels one-hot [N, C]
 */
export function errorUnderAttack(
  classify: (x: tf.Tensor2D) => tf.Tensor2D,
  images: tf.Tensor2D,
  labels: tf.Tensor2D,
  options: AttackOptions,
): number {
  const count = images.shape[0]
  const wrong = chunks(count).map(({ start, size }) =>
    tf.tidy(() => {
      const x = tf.slice(images, [start, 0], [size, -1])
      const y = tf.slice(labels, [start, 0], [size, -1])
      const attacked =
        options.epsilon === 0 ? x : tf.add<tf.Tensor2D>(x, adversarialPerturbation(classify, x, y, options))
      return tf.sum(tf.notEqual(tf.argMax(classify(attacked), 1), tf.argMax(y, 1))).dataSync()[0]
    }),
  )
  return (100 * wrong.reduce((sum, inChunk) => sum + inChunk, 0)) / count
}
