import { expect, test } from 'vitest'
import type { ScalarSeries } from '../runs.ts'
import { meanSeries } from './mean-series.ts'

function curve(steps: readonly number[], values: readonly number[]): ScalarSeries {
  return {
    name: 'error/test',
    steps,
    epochs: steps.map((step) => step / 10),
    activeSeconds: steps.map((step) => step / 5),
    values,
    total: steps.length,
  }
}

test('mean and sample deviation of runs measured at the same steps', () => {
  const mean = meanSeries([curve([0, 10], [2, 1]), curve([0, 10], [4, 1]), curve([0, 10], [6, 1])])
  expect(mean?.series).toMatchObject({ steps: [0, 10], values: [4, 1], epochs: [0, 1], total: 2 })
  expect(mean?.count).toBe(3)
  expect(mean?.bands.deviation).toEqual({ lower: [2, 1], upper: [6, 1] })
  // The standard error is 2 / √3; t(0.975, 2) = 4.303
  expect(mean?.bands.error.upper[0]).toBeCloseTo(5.155, 3)
  expect(mean?.bands.interval.upper[0]).toBeCloseTo(8.968, 3)
})

test('a run counts between its own points, and not beyond them', () => {
  const mean = meanSeries([curve([0, 10, 20], [0, 10, 20]), curve([0, 20], [4, 24]), curve([5], [40])])
  expect(mean?.series.steps).toEqual([0, 5, 10, 20])
  expect(mean?.series.values).toEqual([2, (5 + 9 + 40) / 3, 12, 22])
  expect(mean?.series.activeSeconds).toEqual([0, 1, 2, 4])
})

test('one run has no spread, no points have no mean', () => {
  expect(meanSeries([curve([0, 1], [3, 2])])?.bands.deviation.lower).toEqual([Number.NaN, Number.NaN])
  expect(meanSeries([curve([], [])])).toBeUndefined()
})

test('a value that is not a number is left out of the mean', () => {
  expect(meanSeries([curve([0], [Number.NaN]), curve([0], [3])])?.series.values).toEqual([3])
})
