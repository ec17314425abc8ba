import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorUnderAttack } from '../diagnostics/error-under-attack.ts'
import { adversarialPerturbation } from '../losses/adversarial-perturbation.ts'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { adversarial } from './adversarial.ts'

const small = { hiddenWidths: [16, 8], labeledBatch: 12, hiddenNoise: 0.2 }

testMethod(adversarial, small)
testMethod(adversarial, { ...small, norm: 'l2', iterations: 3, form: 'additive', epsilon: 1 })

describe('adversarial perturbation of a linear classifier', () => {
  beforeAll(useCpuBackend)

  const weights = tf.tidy(() => tf.tensor2d([1, -2, 0.5, 0, 3, -1], [3, 2]))
  const classify = (x: tf.Tensor2D) => tf.matMul(x, weights) as tf.Tensor2D
  const x = tf.tidy(() => tf.tensor2d([0.2, 0.5, 0.1, 0.9, 0.3, 0.4], [2, 3]))
  const y = tf.tidy(() => tf.tensor2d([1, 0, 0, 1], [2, 2]))

  /** ∇ₓJ = (p − y)·Wᵀ; its sign is that of w₁ − w₀ for class 0 and of w₀ − w₁ for class 1, whatever p is. */
  const towardsOther = [
    [-1, -1, -1],
    [1, 1, 1],
  ]

  it('is ε times the sign of the gradient worked out by hand', () => {
    const r = adversarialPerturbation(classify, x, y, { norm: 'linf', epsilon: 0.25, iterations: 1 })
    expect(r.arraySync()).toEqual(towardsOther.map((row) => row.map((sign) => 0.25 * sign)))
  })

  it('has L2 norm ε along the gradient worked out by hand', () => {
    const difference = [-3, -0.5, -4] // w₁ − w₀
    const length = Math.hypot(...difference)
    const r = adversarialPerturbation(classify, x, y, { norm: 'l2', epsilon: 2, iterations: 1 })
    const expected = [1, -1].flatMap((side) => difference.map((value) => (2 * side * value) / length))
    r.dataSync().forEach((value, index) => expect(value).toBeCloseTo(expected[index], 4))
  })

  it.each(['linf', 'l2'] as const)('iterated, stays within ε (%s) and hurts at least as much', (norm) => {
    const attack = (iterations: number) => adversarialPerturbation(classify, x, y, { norm, epsilon: 0.3, iterations })
    const size = norm === 'linf' ? tf.max(tf.abs(attack(10)), 1) : tf.norm(attack(10), 2, 1)
    for (const value of size.dataSync()) expect(value).toBeLessThanOrEqual(0.3 + 1e-5)
    const loss = (r: tf.Tensor2D) => crossEntropy(classify(tf.add(x, r)), y).dataSync()[0]
    expect(loss(attack(10))).toBeGreaterThanOrEqual(loss(attack(1)) - 1e-5)
  })

  it('raises the error from 0 to 100 % where every example lies within ε of the border', () => {
    const points = tf.tensor2d([0.3, 0, 0, -0.3, 0, 0], [2, 3])
    const options = { norm: 'linf', iterations: 1 } as const
    expect(errorUnderAttack(classify, points, y, { ...options, epsilon: 0 })).toBe(0)
    expect(errorUnderAttack(classify, points, y, { ...options, epsilon: 0.5 })).toBe(100)
  })
})
