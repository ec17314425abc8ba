import { expect, test } from 'vitest'
import type { ChartLine } from './chart-line.ts'
import { curveEntry } from './legend-entry.ts'

const line: ChartLine = {
  id: 'a',
  label: 'Loss',
  unit: undefined,
  color: 'red',
  dash: 'solid',
  series: {
    name: 'a',
    steps: [0, 10, 20],
    epochs: [0, 1, 2],
    activeSeconds: [0, 5, 60],
    values: [3, 2, 1.5],
    total: 3,
  },
}

test('a legend gives the value nearest to the cursor on the drawn axis, else the last', () => {
  expect(curveEntry(line, 'step', null).note).toBe('1.5')
  expect(curveEntry(line, 'step', 6).note).toBe('2')
  expect(curveEntry(line, 'time', 20).note).toBe('2')
})

test('a band is told as half its width, a gap in it not at all', () => {
  const banded = { ...line, band: { label: 'std', lower: [2, 1, Number.NaN], upper: [4, 3, Number.NaN] } }
  expect(curveEntry(banded, 'step', 0).note).toBe('3 ± 1')
  expect(curveEntry(banded, 'step', null).note).toBe('1.5')
  expect(curveEntry({ ...banded, unit: '%' }, 'step', 0).note).toBe('3.00 ± 1.00\u202f%')
})
