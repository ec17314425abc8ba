import { TSNE } from '@saehrimnir/druidjs'
import * as tf from '@tensorflow/tfjs-core'

const iterations = 500

/**
 * t-SNE of codes [N, K] from their squared Euclidean distances. van der Maaten & Hinton 2008, JMLR 9. Takes seconds from
 * some hundred codes on.
 */
export function tSne(codes: tf.Tensor2D, perplexity: number, seed: number): { x: number[]; y: number[] } {
  const distances = tf.tidy(() => {
    const squares = tf.sum(tf.square(codes), 1, true) // [N, 1]
    const products = tf.matMul(codes, codes, false, true)
    return tf.relu(tf.sub(tf.add(squares, tf.transpose(squares)), tf.mul(products, 2))) as tf.Tensor2D
  }) // [N, N]
  const points = new TSNE(distances.arraySync(), { metric: 'precomputed', perplexity, seed }).transform(iterations)
  distances.dispose()
  return { x: points.map((point) => point[0]), y: points.map((point) => point[1]) }
}
