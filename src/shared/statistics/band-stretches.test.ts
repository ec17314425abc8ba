import { expect, test } from 'vitest'
import { bandStretches } from './band-stretches.ts'

test('a band goes along its upper bound and back along its lower', () => {
  expect(bandStretches([0, 1, 2], { lower: [1, 2, 3], upper: [5, 6, 7] }, false)).toEqual([
    [
      [0, 5],
      [1, 6],
      [2, 7],
      [2, 3],
      [1, 2],
      [0, 1],
    ],
  ])
})

test('a gap cuts a band in two, a lone point has no area', () => {
  const bounds = { lower: [1, 1, Number.NaN, 1, 1, Number.NaN, 1], upper: [2, 2, 2, 2, 2, 2, 2] }
  expect(bandStretches([0, 1, 2, 3, 4, 5, 6], bounds, false).map((outline) => outline.map(([x]) => x))).toEqual([
    [0, 1, 1, 0],
    [3, 4, 4, 3],
  ])
})

test('on a logarithmic axis a lower bound below zero stays above it', () => {
  const [outline] = bandStretches([0, 1], { lower: [-1, 1], upper: [3, 3] }, true)
  expect(outline?.every(([, value]) => value > 0)).toBe(true)
})
