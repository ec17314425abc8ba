import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { logSumExp } from '../ops/log-sum-exp.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { numericalGradient } from '../testing/numerical-gradient.ts'
import { classLogits, discriminationLoss, meanRealProbability, realScores } from './discrimination.ts'
import { featureMatchingLoss, minimaxLoss, nonSaturatingLoss } from './generator-losses.ts'

beforeAll(useCpuBackend)

const logits = [
  [0.3, -1.2, 2.0],
  [1.5, 0.2, -0.4],
]
const real = [0.7, -1.1, 2.5]
const generated = [-0.4, 1.3]

const valueOf = (scalar: tf.Scalar) => scalar.dataSync()[0]
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sigmoid = (score: number) => 1 / (1 + Math.exp(-score))

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(Array.from(actual)).toEqual(Array.from(expected, (value) => expect.closeTo(value, 2)))
}

function expectGradient(f: (x: tf.Tensor) => tf.Scalar, x: tf.Tensor): void {
  expectClose(tf.grad(f)(x).dataSync(), numericalGradient(f, x))
}

describe('D(x)', () => {
  it('is Z/(Z + 1) of the class logits', () => {
    const expected = logits.map((row) => {
      const z = row.reduce((sum, logit) => sum + Math.exp(logit), 0)
      return z / (z + 1)
    })
    expect(valueOf(meanRealProbability(realScores(tf.tensor2d(logits), 3)))).toBeCloseTo(mean(expected), 5)
  })

  it('is the same with a logit of 0 for "generated", which does not classify', () => {
    const widened = tf.tensor2d(logits.map((row) => [...row, 0]))
    expect(realScores(widened, 3).arraySync()).toEqual(realScores(tf.tensor2d(logits), 3).arraySync())
    expect(classLogits(widened, 3).arraySync()).toEqual(tf.tensor2d(logits).arraySync())
    const doubtful = tf.tensor2d(logits.map((row) => [...row, 100]))
    expect(valueOf(meanRealProbability(realScores(doubtful, 3)))).toBeCloseTo(0, 6)
  })

  it.each([80, -80])('stays finite for logits of %d, as do the losses and their gradients', (size) => {
    const large = tf.fill<tf.Rank.R2>([2, 10], size)
    const score = size + Math.log(10)
    expect(valueOf(meanRealProbability(realScores(large, 10)))).toBeCloseTo(sigmoid(score), 6)
    const loss = (x: tf.Tensor) => {
      const scores = realScores(x as tf.Tensor2D, 10)
      return tf.addN([discriminationLoss(scores, scores, 1), nonSaturatingLoss(scores), minimaxLoss(scores)])
    }
    expect(Number.isFinite(loss(large).dataSync()[0])).toBe(true)
    for (const slope of tf.grad(loss)(large).dataSync()) expect(slope).toSatisfy(Number.isFinite)
  })

  it('has the gradient of the numbers', () => {
    expectGradient((x) => tf.sum(tf.square(logSumExp(x as tf.Tensor2D))), tf.tensor2d(logits))
  })
})

describe('real or generated', () => {
  it('is the cross-entropy of the plain loop, and label smoothing of 1 changes nothing', () => {
    const loss = (target: number) => valueOf(discriminationLoss(tf.tensor1d(real), tf.tensor1d(generated), target))
    const plain = -mean(real.map((s) => Math.log(sigmoid(s)))) - mean(generated.map((s) => Math.log(1 - sigmoid(s))))
    expect(loss(1)).toBeCloseTo(plain / 2, 5)
    const smoothed = mean(real.map((s) => 0.9 * Math.log(sigmoid(s)) + 0.1 * Math.log(1 - sigmoid(s))))
    expect(loss(0.9)).toBeCloseTo((plain + mean(real.map((s) => Math.log(sigmoid(s)))) - smoothed) / 2, 5)
  })

  it('is log 2 where D cannot tell', () => {
    expect(valueOf(discriminationLoss(tf.zeros([3]), tf.zeros([4]), 1))).toBeCloseTo(Math.log(2), 6)
  })

  it('has the gradient of the numbers in both arguments', () => {
    const fixed = tf.tensor1d(generated)
    expectGradient((x) => discriminationLoss(x as tf.Tensor1D, fixed, 0.9), tf.tensor1d(real))
    expectGradient((x) => discriminationLoss(fixed, x as tf.Tensor1D, 0.9), tf.tensor1d(real))
  })
})

describe('the generator’s losses', () => {
  it('match features by hand', () => {
    // Means 2 and 5 against 1 and 3: (1 + 4)/2.
    const loss = featureMatchingLoss(
      tf.tensor2d([[1, 3]]),
      tf.tensor2d([
        [1, 4],
        [3, 6],
      ]),
    )
    expect(valueOf(loss)).toBe(2.5)
  })

  it('match features with the gradient of the numbers', () => {
    const target = tf.tensor2d([[0.2, -1, 0.5]])
    expectGradient((x) => featureMatchingLoss(target, x as tf.Tensor2D), tf.tensor2d(logits))
  })

  it('are those of the plain loop', () => {
    const scores = tf.tensor1d(generated)
    expect(valueOf(nonSaturatingLoss(scores))).toBeCloseTo(-mean(generated.map((s) => Math.log(sigmoid(s)))), 5)
    expect(valueOf(minimaxLoss(scores))).toBeCloseTo(mean(generated.map((s) => Math.log(1 - sigmoid(s)))), 5)
  })

  it('pull the scores up, each as it says', () => {
    for (const loss of [nonSaturatingLoss, minimaxLoss]) {
      expectGradient((x) => loss(x as tf.Tensor1D), tf.tensor1d(generated))
      for (const slope of tf
        .grad((x) => loss(x as tf.Tensor1D))(tf.tensor1d(generated))
        .dataSync()) {
        expect(slope).toBeLessThan(0)
      }
    }
  })
})
