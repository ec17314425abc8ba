import { expect, test } from 'vitest'
import { findOutliers } from './outliers.ts'

test('the median is 5, the MAD 1: beyond 3 × 1.4826 = 4.45 is an outlier', () => {
  expect(findOutliers([3, 4, 5, 6, 9.4])).toEqual([false, false, false, false, false])
  expect(findOutliers([3, 4, 5, 6, 9.5])).toEqual([false, false, false, false, true])
})

test('two values, or equal ones, have no outlier', () => {
  expect(findOutliers([1, 100])).toEqual([false, false])
  expect(findOutliers([2, 2, 2, 50])).toEqual([false, false, false, false])
})
