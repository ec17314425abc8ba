import { expect, it } from 'vitest'
import { summarize } from './statistics.ts'

it.each([
  { values: [3, 1, 2], expected: { median: 2, least: 1, greatest: 3 } },
  { values: [4, 1, 10, 2], expected: { median: 3, least: 1, greatest: 10 } },
  { values: [5], expected: { median: 5, least: 5, greatest: 5 } },
])('summarizes $values', ({ values, expected }) => {
  expect(summarize(values)).toEqual(expected)
})

it('refuses to summarize nothing', () => {
  expect(() => summarize([])).toThrow(/at least one measurement/)
})
