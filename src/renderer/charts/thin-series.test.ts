import { expect, test } from 'vitest'
import type { ScalarSeries } from '../../shared/runs.ts'
import { thinSeries } from './thin-series.ts'

function curve(values: readonly number[]): ScalarSeries {
  const steps = values.map((_, index) => index)
  return { name: 'x', steps, epochs: steps, activeSeconds: steps, times: steps, values, total: values.length }
}

test('each bucket keeps its least and greatest, the ends stay, arrays stay of one length', () => {
  const values = Array.from({ length: 1000 }, (_, step) => (step === 437 ? -9 : step === 721 ? 99 : Math.sin(step)))
  const thinned = thinSeries(curve(values), 20)
  expect(thinned.steps.length).toBeLessThanOrEqual(42)
  expect([thinned.steps[0], thinned.steps.at(-1)]).toEqual([0, 999])
  expect([Math.min(...thinned.values), Math.max(...thinned.values)]).toEqual([-9, 99])
  expect(thinned.steps).toEqual([...new Set(thinned.steps)].sort((a, b) => a - b))
  expect(thinned.values).toEqual(thinned.steps.map((step) => values[step]))
  expect([thinned.epochs, thinned.times]).toEqual([thinned.steps, thinned.steps])
  expect(thinned.total).toBe(1000)
})

test('a growing curve keeps the points it had', () => {
  const values = Array.from({ length: 980 }, (_, step) => Math.sin(step * step))
  const before = thinSeries(curve(values.slice(0, 900)), 20).steps
  const after = new Set(thinSeries(curve(values), 20).steps)
  // All but those of the bucket that was open, its last point among them.
  expect(before.filter((step) => step < 850).every((step) => after.has(step))).toBe(true)
})

test('values that are not numbers give way, few points stay as they are', () => {
  const values = Array.from({ length: 100 }, (_, step) => (step % 2 ? Number.NaN : step))
  expect(thinSeries(curve(values), 10).values.slice(1, -1).some(Number.isNaN)).toBe(false)
  const few = curve([1, 2, 3])
  expect(thinSeries(few, 2)).toBe(few)
})
