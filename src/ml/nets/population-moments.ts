import * as tf from '@tensorflow/tfjs-core'
import type { BatchMoments } from '../ops/batch-normalize.ts'

/** Batch-norm statistics of a layer for test time. */
export interface PopulationMoments {
  /** [1, D] */
  mean: tf.Variable<tf.Rank.R2>
  /** [1, D] */
  variance: tf.Variable<tf.Rank.R2>
}

/**
 * Sets the statistics of each layer to the means of its moments over the batches, which are disposed.
 * @param momentsOf of a clean pass, one per layer, in the layers' order
 * @throws Error when there is no batch
 */
export function estimatePopulationMoments(
  layers: readonly PopulationMoments[],
  batches: Iterable<tf.Tensor2D>,
  momentsOf: (x: tf.Tensor2D) => readonly BatchMoments[],
): void {
  if (layers.length === 0) return
  let sums: tf.Tensor2D[] = []
  let count = 0
  for (const batch of batches) {
    const before = sums
    sums = tf.tidy(() => {
      const added = momentsOf(batch).flatMap(({ mean, variance }) => [mean, variance])
      return count === 0 ? added : added.map((tensor, index) => tf.add<tf.Tensor2D>(before[index], tensor))
    })
    tf.dispose([batch, ...before])
    count++
  }
  if (count === 0) throw new Error('no batch to estimate the batch-norm statistics from')
  tf.tidy(() => {
    layers.forEach(({ mean, variance }, index) => {
      mean.assign(tf.div(sums[2 * index], count))
      variance.assign(tf.div(sums[2 * index + 1], count))
    })
  })
  tf.dispose(sums)
}
