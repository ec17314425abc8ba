import { expect, test } from 'vitest'
import { movedRange, wholeRange } from './axis-range.ts'

const series = {
  name: 'x',
  steps: [0, 50],
  epochs: [0, 2],
  activeSeconds: [0.5, 9],
  times: [70_000, 79_000],
  values: [1, 1],
  total: 2,
}

test('the whole axis begins at zero, a logarithmic one above it, wall time at the first point', () => {
  expect(wholeRange([series], 'step', false, { end: 50 })).toEqual([0, 50])
  expect(wholeRange([series], 'step', true, { end: 50 })).toEqual([1, 50])
  expect(wholeRange([series], 'epoch', true, { end: 2 })).toEqual([2, 20])
  expect(wholeRange([series], 'wall', false, { end: 79_000 })).toEqual([70_000, 80_000])
  expect(wholeRange([series], 'wall', false, { end: 79_000, start: 60_000 })).toEqual([60_000, 80_000])
})

test('a zoom by button stays within the axis, and ends where all is shown', () => {
  expect(movedRange([0, 100], [0, 100], 0.5, 0)).toEqual([25, 75])
  expect(movedRange([25, 75], [0, 100], 1, 0.5)).toEqual([50, 100])
  expect(movedRange([50, 100], [0, 100], 1, 0.5)).toEqual([50, 100])
  expect(movedRange([25, 75], [0, 100], 2, 0)).toBeNull()
})
