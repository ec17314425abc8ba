import { expect, test } from 'vitest'
import { plottedLine } from './plotted-line.ts'
import { valueRange } from './value-range.ts'

function line(values: readonly number[], band?: { lower: readonly number[]; upper: readonly number[] }) {
  const steps = values.map((_, index) => index)
  const series = { name: 'x', steps, epochs: steps, activeSeconds: steps, values, total: values.length }
  const look = { id: 'x', label: 'x', unit: undefined, color: 'red', dash: 'solid' } as const
  return plottedLine({ ...look, series, ...(band ? { band: { ...band, label: '' } } : {}) }, 'step', 0)
}

const all = { range: [0, 1000], logarithmic: false, clipOutliers: false, withZero: true } as const

test('all values and the band have room, and nothing lies outside', () => {
  const band = { lower: [-2, 1], upper: [8, 11] }
  expect(valueRange([line([3, 6], band)], all)).toEqual({ ticks: [-5, 0, 5, 10, 15], outside: 0 })
})

test('clipping leaves out what lies beyond the percentiles and says how much', () => {
  const values = Array.from({ length: 98 }, (_, index) => 5 + (index % 5))
  const { ticks, outside } = valueRange([line([900, ...values, 700])], { ...all, clipOutliers: true })
  expect(ticks.at(-1)).toBe(10)
  expect(outside).toBe(2)
})

test('only the drawn part of the x axis counts', () => {
  const zoomed = { ...all, range: [1, 2], withZero: false } as const
  expect(valueRange([line([50, 2.1, 2.4, 80])], zoomed).ticks).toEqual([2.1, 2.2, 2.3, 2.4])
})

test('zero and less have no place on a logarithmic axis', () => {
  const { ticks, outside } = valueRange([line([0, -1, 3, 40])], { ...all, logarithmic: true })
  expect(ticks).toEqual([2, 5, 10, 20, 50])
  expect(outside).toBe(2)
})

test('without a value there is an axis still', () => {
  expect(valueRange([line([Number.NaN])], all)).toEqual({ ticks: [0, 1], outside: 0 })
})
