import * as tf from '@tensorflow/tfjs-core'
import { chunks, errorPercent } from '../training/evaluate.ts'

const candidates = [1, 3, 5, 7, 9, 15]

export interface NeighborVotes {
  /** How many neighbours vote: the number with the least error when each labelled example is left out in turn. */
  k: number
  /** Class of each example. */
  classes: Int32Array
}

/**
 * Classes by the nearest labelled codes, Euclidean; of classes with as many votes the one with the nearest neighbour wins.
 * @param encode codes [B, K] for x [B, D]
 * @param labeled examples [L, D] and one-hot labels [L, C] that vote and choose k, two at least
 * @param images [N, D] to classify
 */
export function nearestNeighbors(
  encode: (x: tf.Tensor2D) => tf.Tensor2D,
  labeled: { x: tf.Tensor2D; y: tf.Tensor2D },
  images: tf.Tensor2D,
): NeighborVotes {
  const codes = tf.tidy(() => encode(labeled.x))
  const labels = tf.tidy(() => tf.argMax(labeled.y, 1).dataSync<'int32'>())
  const most = Math.min(Math.max(...candidates), labels.length - 1)
  // An example is its own nearest neighbour and is left out.
  const others = neighborsOf(codes, codes, most, true)
  const errors = candidates
    .filter((k) => k <= most)
    .map((k) => ({ k, error: errorPercent(vote(others, labels, most, k), labels) }))
  const { k } = errors.reduce((best, candidate) => (candidate.error < best.error ? candidate : best))

  const classes = new Int32Array(images.shape[0])
  for (const { start, size } of chunks(images.shape[0])) {
    const own = tf.tidy(() => encode(tf.slice(images, [start, 0], [size, -1])))
    classes.set(vote(neighborsOf(own, codes, k, false), labels, k, k), start)
    own.dispose()
  }
  codes.dispose()
  return { k, classes }
}

/** Indices of the `count` nearest of `codes` [L, K] for each of `points` [N, K], nearest first, row by row. */
function neighborsOf(points: tf.Tensor2D, codes: tf.Tensor2D, count: number, withoutSelf: boolean): Int32Array {
  return tf.tidy(() => {
    const lengths = tf.sum(tf.square(codes), 1) // [L]
    // ‖p − c‖² but for ‖p‖², which is the same for all of a row; negative, so that the greatest is the nearest.
    const closeness = tf.sub(tf.mul(tf.matMul(points, codes, false, true), 2), lengths)
    const shown = withoutSelf ? tf.sub(closeness, tf.mul(tf.eye(points.shape[0]), 1e9)) : closeness
    return tf.topk(shown, count).indices.dataSync<'int32'>()
  })
}

/** @param width neighbours per row, of which the first k vote */
function vote(neighbors: Int32Array, labels: Int32Array, width: number, k: number): Int32Array {
  return Int32Array.from({ length: neighbors.length / width }, (_, row) => {
    const voters = Array.from(neighbors.subarray(row * width, row * width + k), (index) => labels[index])
    const votesFor = (label: number) => voters.filter((other) => other === label).length
    // Nearest first: a later class has to have more votes, not as many.
    return voters.reduce((best, label) => (votesFor(label) > votesFor(best) ? label : best))
  })
}
