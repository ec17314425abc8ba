import { expect, test } from 'vitest'
import { rankCorrelation, varianceShare } from './value-importance.ts'

test('rank correlation is 1 for any rising relation, −1 for a falling one, and counts ties by their mean rank', () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1)
  expect(rankCorrelation([1, 2, 3], [9, 4, 1])).toBeCloseTo(-1)
  // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4.
  expect(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5))
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull()
})

test('the share of variance is 1 where bins decide the error, 0 where they do not, none where bins are single', () => {
  expect(varianceShare([1, 1, 5, 5], [0, 0, 1, 1])).toBeCloseTo(1)
  expect(varianceShare([1, 5, 1, 5], [0, 0, 1, 1])).toBe(0)
  // Between 9, within 1 over 2 degrees of freedom, total 10: (9 − 0.5) / 10.
  expect(varianceShare([1, 2, 4, 5], [0, 0, 1, 1])).toBeCloseTo(0.85)
  expect(varianceShare([1, 2], [0, 1])).toBeNull()
})
