import { expect, test } from 'vitest'
import { neededSeeds } from './needed-seeds.ts'

const paired = (differences: readonly number[]) => neededSeeds({ kind: 'paired', differences, leftOut: 0 })

test('paired: mean 1, deviation 1 needs 7 seeds, as t(0.975, 6)/√7 = 0.925 and t(0.975, 5)/√6 = 1.049', () => {
  expect(paired([0, 1, 2])).toBe(4)
})

test('enough: mean 10, deviation 1 of three, as 4.303/√3 = 2.48', () => {
  expect(paired([9, 10, 11])).toBe(0)
  expect(paired([2, 2])).toBe(0)
})

test('no difference is never told from zero', () => {
  expect(paired([-1, 1])).toBeNull()
  expect(paired([0, 0])).toBeNull()
})

test('unpaired: difference 2, both variances 1 needs 4 a group, as t(0.975, 6)·√(2/4) = 1.730 and t(0.975, 4)·√(2/3) = 2.267', () => {
  expect(neededSeeds({ kind: 'unpaired', values: [2, 3, 4], baseline: [0, 1, 2] })).toBe(1)
})
