import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { featureMoments, frechetDistance } from './frechet-distance.ts'
import { inceptionScore } from './inception-score.ts'

beforeAll(useCpuBackend)

describe('the Fréchet distance', () => {
  it('is the closed form where covariances are diagonal', () => {
    const a = { mean: [1, 0], covariance: [[4, 0], [0, 9]] } // prettier-ignore
    const b = { mean: [0, 2], covariance: [[1, 0], [0, 1]] } // prettier-ignore
    // |μ₁ − μ₂|² = 5, and (2 − 1)² + (3 − 1)² of the deviations.
    expect(frechetDistance(a, b)).toBeCloseTo(10, 8)
    expect(frechetDistance(b, a)).toBeCloseTo(10, 8)
  })

  it('does not change when both turn, and is 0 of a set from itself, a flat one too', () => {
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)]
    const turned = (x: number, y: number) => [
      [c * c * x + s * s * y, c * s * (x - y)],
      [c * s * (x - y), s * s * x + c * c * y],
    ]
    const at = (covariance: number[][]) => ({ mean: [0, 0], covariance })
    expect(frechetDistance(at(turned(4, 9)), at(turned(1, 1)))).toBeCloseTo(5, 8)
    expect(frechetDistance(at(turned(4, 0)), at(turned(4, 0)))).toBeCloseTo(0, 8)
  })

  it('takes its moments from the features', () => {
    const { mean, covariance } = featureMoments(tf.tensor2d([[1, 2], [3, 2], [5, 8]])) // prettier-ignore
    expect(mean).toEqual([3, 4])
    expect(covariance).toEqual([[4, 6], [6, 12]]) // prettier-ignore
  })
})

describe('the Inception-style score', () => {
  it('is 1 for equal answers and the number of classes for sure and even ones', () => {
    expect(inceptionScore(Float32Array.from([0.2, 0.8, 0.2, 0.8]), 2)).toBeCloseTo(1, 6)
    expect(inceptionScore(Float32Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1]), 3)).toBeCloseTo(3, 5)
  })

  it('is the hand value in between', () => {
    // p(y) = (0.5, 0.5): KL of (0.9, 0.1) from it is 0.9·log 1.8 + 0.1·log 0.2.
    const expected = Math.exp(0.9 * Math.log(1.8) + 0.1 * Math.log(0.2))
    expect(inceptionScore(Float32Array.from([0.9, 0.1, 0.1, 0.9]), 2)).toBeCloseTo(expected, 5)
  })
})
