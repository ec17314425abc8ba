import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, expect, it } from 'vitest'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { meanPairwiseDistance, squaredDistances } from './pairwise-distance.ts'

beforeAll(useCpuBackend)

it('measures the sides of a triangle', () => {
  const corners = tf.tensor2d([
    [0, 0],
    [3, 0],
    [0, 4],
  ])
  expect(squaredDistances(corners, tf.tensor2d([[3, 4]])).arraySync()).toEqual([[25], [16], [9]])
  expect(meanPairwiseDistance(corners)).toBeCloseTo((3 + 4 + 5) / 3, 5)
})

it('compares within classes where it is given them', () => {
  const x = tf.tensor2d([[0], [2], [10], [13]])
  const classes = tf.tensor2d([[1, 0], [1, 0], [0, 1], [0, 1]]) // prettier-ignore
  expect(meanPairwiseDistance(x, classes)).toBeCloseTo((2 + 3) / 2, 5)
})

it('is 0 where all are the same', () => {
  expect(meanPairwiseDistance(tf.tile(tf.tensor2d([[0.3, 0.7, 0.1]]), [4, 1]))).toBeCloseTo(0, 3)
})
