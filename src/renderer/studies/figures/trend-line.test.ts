import { expect, test } from 'vitest'
import { trendLine } from './trend-line.ts'

test('least squares by hand: y = 0.5 x + 1 with an error that cancels', () => {
  expect(
    trendLine([
      [0, 0.5],
      [0, 1.5],
      [4, 3],
    ]),
  ).toEqual([
    [0, 1],
    [4, 3],
  ])
})

test('two points or one x have no trend', () => {
  expect(
    trendLine([
      [0, 1],
      [1, 2],
    ]),
  ).toBeUndefined()
  expect(
    trendLine([
      [1, 1],
      [1, 2],
      [1, 3],
    ]),
  ).toBeUndefined()
})
