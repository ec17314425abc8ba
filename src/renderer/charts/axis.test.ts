import { expect, test } from 'vitest'
import { roundedEnd, stepAt } from './axis.ts'

test('an axis ends at the next round number', () => {
  expect([0, 1, 130, 151, 999, 1000, 1001].map(roundedEnd)).toEqual([1, 1, 150, 200, 1000, 1000, 1200])
})

test('a position on the epoch or time axis finds its step', () => {
  const series = {
    name: 'x',
    steps: [0, 50, 100],
    epochs: [0, 1, 2],
    activeSeconds: [0, 4, 20],
    values: [1, 1, 1],
    total: 3,
  }
  expect(stepAt(series, 'epoch', 1.4)).toBe(50)
  expect(stepAt(series, 'time', 19)).toBe(100)
  expect(stepAt(series, 'step', 62.4)).toBe(62)
})
