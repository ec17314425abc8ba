import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { numericalGradient } from '../testing/numerical-gradient.ts'
import { crossEntropy } from './cross-entropy.ts'
import { entropy } from './entropy.ts'
import { klDivergence } from './kl-divergence.ts'
import { smoothLabels } from './label-smoothing.ts'
import { sumOfSquares } from './sum-of-squares.ts'

const logits = [
  [0.3, -1.2, 2.0],
  [1.5, 0.2, -0.4],
]
const others = [
  [-0.5, 0.1, 0.7],
  [0.9, 0.8, -2.0],
]

beforeAll(useCpuBackend)

function softmax(row: number[]): number[] {
  const exponentials = row.map(Math.exp)
  const sum = exponentials.reduce((a, b) => a + b)
  return exponentials.map((value) => value / sum)
}

function meanOver(rows: number[][], term: (row: number[], index: number) => number): number {
  return rows.reduce((sum, row, index) => sum + term(row, index), 0) / rows.length
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length)
  for (let i = 0; i < expected.length; i++) expect(actual[i]).toBeCloseTo(expected[i], 2)
}

describe('cross-entropy', () => {
  const targets = tf.tidy(() => tf.tensor2d([0, 1, 0, 1, 0, 0], [2, 3]))

  it('is log 3 for equal scores of three classes', () => {
    expect(crossEntropy(tf.zeros([2, 3]), targets).dataSync()[0]).toBeCloseTo(Math.log(3), 6)
  })

  it('equals a plain loop', () => {
    const expected = meanOver(logits, (row, i) => -Math.log(softmax(row)[i === 0 ? 1 : 0]))
    expect(crossEntropy(tf.tensor2d(logits), targets).dataSync()[0]).toBeCloseTo(expected, 5)
  })

  it('has the gradient of the numbers', () => {
    const f = (x: tf.Tensor) => crossEntropy(x as tf.Tensor2D, targets)
    const x = tf.tensor2d(logits)
    expectClose(tf.grad(f)(x).dataSync(), numericalGradient(f, x))
  })
})

describe('KL divergence', () => {
  it('is 0 between equal predictions', () => {
    expect(klDivergence(tf.tensor2d(logits), tf.tensor2d(logits)).dataSync()[0]).toBeCloseTo(0, 6)
  })

  it('equals a plain loop', () => {
    const expected = meanOver(logits, (row, i) => {
      const q = softmax(others[i])
      return softmax(row).reduce((sum, p, c) => sum + p * Math.log(p / q[c]), 0)
    })
    expect(klDivergence(tf.tensor2d(logits), tf.tensor2d(others)).dataSync()[0]).toBeCloseTo(expected, 5)
  })

  it('has the gradient of the numbers in its second argument and none in its first', () => {
    const target = tf.tensor2d(logits)
    const x = tf.tensor2d(others)
    const f = (q: tf.Tensor) => klDivergence(target, q as tf.Tensor2D)
    expectClose(tf.grad(f)(x).dataSync(), numericalGradient(f, x))
    expectClose(
      tf
        .grad((p) => klDivergence(p as tf.Tensor2D, x))(target)
        .dataSync(),
      new Float32Array(6),
    )
  })
})

describe('entropy', () => {
  it('is log 3 for equal scores of three classes', () => {
    expect(entropy(tf.zeros([2, 3])).dataSync()[0]).toBeCloseTo(Math.log(3), 6)
  })

  it('equals a plain loop and has the gradient of the numbers', () => {
    const expected = meanOver(logits, (row) => -softmax(row).reduce((sum, p) => sum + p * Math.log(p), 0))
    const x = tf.tensor2d(logits)
    expect(entropy(x).dataSync()[0]).toBeCloseTo(expected, 5)
    const f = (z: tf.Tensor) => entropy(z as tf.Tensor2D)
    expectClose(tf.grad(f)(x).dataSync(), numericalGradient(f, x))
  })
})

describe('label smoothing', () => {
  it('spreads the share evenly and keeps the sum', () => {
    const smoothed = smoothLabels(tf.tensor2d([0, 1, 0, 0], [1, 4]), 0.2).dataSync()
    expectClose(smoothed, [0.05, 0.85, 0.05, 0.05])
  })
})

describe('sum of squares', () => {
  it('adds over all tensors', () => {
    const variables = [tf.variable(tf.tensor1d([1, 2])), tf.variable(tf.tensor1d([3]))]
    expect(sumOfSquares(variables).dataSync()[0]).toBe(14)
  })
})
