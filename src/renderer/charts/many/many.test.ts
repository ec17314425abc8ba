import { expect, test } from 'vitest'
import { plottedLine } from '../plotted-line.ts'
import { stretchesOf } from './many-option.ts'
import { nearestLine, valueAt } from './nearest-line.ts'

function line(id: string, steps: readonly number[], values: readonly number[]) {
  const series = { name: 'x', steps, epochs: steps, activeSeconds: steps, values, total: values.length }
  return plottedLine({ id, label: id, unit: undefined, color: 'red', dash: 'solid', series }, 'step', 0)
}

const low = line('low', [0, 10, 20], [1, 2, 1])
const high = line('high', [0, 10], [50, 90])

test('a gap cuts a line, and so does a value without a place on a logarithmic axis', () => {
  const gap = line('gap', [0, 1, 2], [5, Number.NaN, 6])
  expect(stretchesOf(gap, false)).toEqual([[[0, 5]], [[2, 6]]])
  expect(stretchesOf(line('log', [0, 1], [0, 3]), true)).toEqual([[[1, 3]]])
})

test('a value between two points lies on the line between them, and beyond the ends there is none', () => {
  expect([0, 5, 10, 20].map((step) => valueAt(low, step))).toEqual([1, 1.5, 2, 1])
  expect([-1, 20.5].map((step) => valueAt(low, step))).toEqual([undefined, undefined])
})

test('the nearest line is the one that looks nearest', () => {
  expect(nearestLine([low, high], 5, 20, (value) => value)?.line.id).toBe('low')
  expect(nearestLine([low, high], 5, 20, Math.log)?.line.id).toBe('high')
  expect(nearestLine([low, high], 15, 80, (value) => value)?.line.id).toBe('low')
  expect(nearestLine([high], 15, 80, (value) => value)).toBeUndefined()
})
