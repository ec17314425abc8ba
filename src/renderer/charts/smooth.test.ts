import { expect, test } from 'vitest'
import { smooth, timeConstant } from './smooth.ts'

test('no time constant leaves the values, a constant stays a constant', () => {
  expect(smooth([0, 1, 5], [3, 1, 2], 0)).toEqual([3, 1, 2])
  for (const value of smooth([0, 1, 5, 6], [2, 2, 2, 2], 4)) expect(value).toBeCloseTo(2, 12)
})

test('two points weigh by their intervals: hand value', () => {
  const decay = Math.exp(-1 / 2)
  const weight = 1 - decay
  expect(smooth([0, 1], [1, 3], 2)[1]).toBeCloseTo((decay * weight * 1 + weight * 3) / (decay * weight + weight), 12)
})

test('uneven steps: every value weighs by the integral of exp(−Δ/τ) over its interval', () => {
  const [steps, values, tau] = [[0, 2, 3, 10, 11], [4, 8, 1, 6, 2], 5]
  const starts = [-2, ...steps]
  const weights = steps.map((step, i) => Math.exp((step - 11) / tau) - Math.exp(((starts[i] ?? 0) - 11) / tau))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const expected = weights.reduce((sum, weight, i) => sum + (weight / total) * (values[i] ?? 0), 0)
  expect(smooth(steps, values, tau)[4]).toBeCloseTo(expected, 12)
})

test('a value that is logged twice within its interval counts no more than once', () => {
  const sparse = smooth([0, 10, 20, 30], [5, 1, 4, 2], 15)
  const dense = smooth([0, 10, 15, 20, 30], [5, 1, 4, 4, 2], 15)
  expect(dense[4]).toBeCloseTo(sparse[3] ?? Number.NaN, 12)
})

test('smoothed values stay between the least and the greatest', () => {
  const values = [9, 0, 4, 7, 1]
  for (const value of smooth([0, 1, 10, 11, 50], values, 20)) {
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(9)
  }
})

test('a value that is not a number is a gap and nothing more', () => {
  const smoothed = smooth([0, 1, 2], [2, Number.NaN, 2], 3)
  expect(smoothed[1]).toBeNaN()
  expect(smoothed[2]).toBeCloseTo(2, 12)
})

test('the slider runs from none over 1 to 100,000 steps', () => {
  expect([0, 20, 30, 100].map(timeConstant)).toEqual([0, 10, 32, 100_000])
})
