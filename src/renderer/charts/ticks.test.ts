import { expect, test } from 'vitest'
import { logTicks, roundTicks } from './ticks.ts'

test.each([
  [0, 93, [0, 20, 40, 60, 80, 100]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
  [-3, 12, [-5, 0, 5, 10, 15]],
  [5, 5, [5, 6]],
])('round numbers around %d … %d', (from, to, expected) => {
  const ticks = roundTicks(from, to)
  expect(ticks[0]).toBeLessThanOrEqual(from)
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(to)
  expect(ticks).toEqual(expected)
})

test.each([
  [0.03, 90, [0.01, 0.1, 1, 10, 100]],
  [3, 40, [2, 5, 10, 20, 50]],
  [1, 10, [1, 2, 5, 10]],
  [11.5, 17.7, [10, 12, 14, 16, 18]],
])('powers of ten around %d … %d', (from, to, expected) => {
  expect(logTicks(from, to)).toEqual(expected)
})

test('of twenty decades no more than eight are numbered, the ends among them', () => {
  const ticks = logTicks(1e-12, 1e8)
  expect(ticks.length).toBeLessThanOrEqual(8)
  expect([ticks[0], ticks.at(-1)]).toEqual([1e-12, 1e8])
})
