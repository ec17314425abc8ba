import { expect, test } from 'vitest'
import { smooth } from './smooth.ts'

test('no span leaves the values, a constant stays a constant', () => {
  expect(smooth([0, 1, 5], [3, 1, 2], 0)).toEqual([3, 1, 2])
  for (const value of smooth([0, 1, 5, 6], [2, 2, 2, 2], 4)) expect(value).toBeCloseTo(2, 12)
})

test('two points weigh by their intervals: hand value', () => {
  const decay = Math.exp(-1 / 2)
  const weight = 1 - decay
  expect(smooth([0, 1], [1, 3], 2)[1]).toBeCloseTo((decay * weight * 1 + weight * 3) / (decay * weight + weight), 12)
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
