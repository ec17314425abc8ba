import { expect, test } from 'vitest'
import { summarizeGroup } from './group-summary.ts'

test('nothing is nothing, one value has no spread', () => {
  expect(summarizeGroup([])).toBeNull()
  expect(summarizeGroup([1.5])).toEqual({ count: 1, mean: 1.5, deviation: null, standardError: null, interval: null })
})

test('mean, sample deviation, standard error and the interval of Student', () => {
  const summary = summarizeGroup([2, 4, 6])
  expect(summary).toMatchObject({ count: 3, mean: 4, deviation: 2 })
  expect(summary?.standardError).toBeCloseTo(1.1547, 4)
  // t(0.975, 2) = 4.3027
  expect(summary?.interval?.[0]).toBeCloseTo(4 - 4.3027 * 1.1547, 3)
  expect(summary?.interval?.[1]).toBeCloseTo(4 + 4.3027 * 1.1547, 3)
})
