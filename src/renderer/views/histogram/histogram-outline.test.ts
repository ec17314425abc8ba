import { expect, test } from 'vitest'
import { binAt, binShares, histogramOutline, logFloor } from './histogram-outline.ts'

const series = { name: 'test', label: 'Test', mean: 1, counts: [6, 0, 2] }

test('shares of a series add up to a hundred whatever its size', () => {
  expect(binShares(series)).toEqual([75, 0, 25])
  expect(binShares({ ...series, counts: [0, 0] })).toEqual([0, 0])
})

test('the outline climbs and falls at the edges, and stays above the foot of a logarithmic axis', () => {
  expect(histogramOutline([0, 1, 2], [75, 0], 0.1)).toEqual([
    [0, 0.1],
    [0, 75],
    [1, 75],
    [1, 0.1],
    [2, 0.1],
    [2, 0.1],
  ])
})

test('the foot of a logarithmic axis lies below the least share that is not zero', () => {
  expect(logFloor([[75, 0, 25], [0.3]])).toBeCloseTo(0.1)
  expect(logFloor([[1]])).toBeCloseTo(0.1)
  expect(logFloor([[0, 0]])).toBe(0.1)
})

test('a value finds its bin', () => {
  expect([-0.1, 0, 0.9, 1, 2, 2.1].map((value) => binAt([0, 1, 2], value))).toEqual([undefined, 0, 0, 1, 1, undefined])
})
