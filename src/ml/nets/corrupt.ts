import * as tf from '@tensorflow/tfjs-core'
import type { StepRandom } from '../random.ts'

/** Adds Gaussian noise, then drops units and scales the rest up. */
export function corrupt(h: tf.Tensor2D, site: string, random: StepRandom, noise: number, dropout: number): tf.Tensor2D {
  let corrupted = h
  if (noise > 0) corrupted = tf.add(corrupted, tf.mul(random.normal<tf.Rank.R2>(`${site}/noise`, h.shape), noise))
  if (dropout > 0) {
    const kept = tf.cast(tf.greaterEqual(random.uniform<tf.Rank.R2>(`${site}/dropout`, h.shape), dropout), 'float32')
    corrupted = tf.mul(corrupted, tf.mul(kept, 1 / (1 - dropout)))
  }
  return corrupted
}
