import { expect, test } from 'vitest'
import type { RunRow } from '../../../shared/runs.ts'
import { studySpecSchema } from '../../../shared/studies.ts'
import { palettes } from '../../theme/palette.ts'
import { fakeStudy } from '../../testing/fake-studies.ts'
import { sampleMethods } from '../../testing/sample-methods.ts'
import { cellResults } from '../cell-result.ts'
import { scatterOption } from './scatter-option.ts'
import { sweepPicture } from './sweep-picture.ts'
import { importances } from './value-importance.ts'

const methods = new Map(sampleMethods.map((method) => [method.id, method]))
const axis = { target: 'params', name: 'epsilon', values: [1, 2, 3, 4] } as const

/** ε 1, 2, 3 end at 2, 4, 6 %; ε 4 has one seed that ends at 8 % and one that is stopped at step 20 with 70 %. */
function prunedSweep(stopped: Partial<RunRow> = { status: 'stopped', step: 20, testError: 70 }) {
  const { study, runs } = fakeStudy(
    studySpecSchema.parse({
      kind: 'sweep',
      name: 'Search',
      seeds: [1, 2],
      arms: [
        { title: 'VAT', run: { method: 'vat', settings: {}, params: {} }, layout: { kind: 'grid', axes: [axis] } },
      ],
    }),
  )
  const cut = study.cells[3]?.runs[1] ?? ''
  const rows = runs.map((row): RunRow => ({
    ...row,
    testError: 2 * Number(row.params['epsilon']),
    ...(row.id === cut ? stopped : {}),
  }))
  const cells = study.cells.map((cell) => ({ ...cell, pruned: cell.runs.filter((id) => id === cut) }))
  const pruned = { ...study, cells }
  return { study: pruned, results: cellResults(pruned, new Map(rows.map((row) => [row.id, row]))) }
}

test('a pruned run is drawn apart and enters no mean, no importance and no trend', () => {
  const sweep = { ...prunedSweep(), measure: 'last' as const }
  expect(sweep.results[3]?.errors.last).toMatchObject({ count: 1, mean: 8 })
  const { axes, lines, prunedLines, errorScale } = sweepPicture(sweep, methods, true)
  const [epsilon] = axes
  if (!epsilon) throw new Error('ε is varied')
  expect(epsilon.points.map(({ summary }) => summary.mean)).toEqual([2, 4, 6, 8])
  expect(epsilon.pruned).toEqual([{ x: 4, error: 70, step: 20, cell: 3 }])
  expect(lines.map(({ values }) => values.at(-1))).toEqual([2, 4, 6, 8])
  expect(prunedLines).toEqual([{ cell: 3, values: [epsilon.scale.place(4), 70] }])
  expect(errorScale.max).toBeGreaterThanOrEqual(70)
  const option = scatterOption(
    { ...epsilon, x: epsilon.scale, y: errorScale, xName: 'ε', yName: 'Error', cellText: String },
    palettes.light,
    null,
  )
  const series = Array.isArray(option.series) ? option.series : []
  const dataOf = (id: string) => series.find((one) => one.id === id)?.data
  expect(dataOf('pruned')).toEqual([{ value: [4, 70, 3], symbolSize: 8 }])
  expect(dataOf('trend')).toEqual([
    [1, 2],
    [4, 8],
  ])
  expect(importances(sweep.results, 'last', [epsilon.varied])[0]?.correlation).toBe(1)
})

test('pruned runs can be hidden, and the axis of errors then ends with the cells', () => {
  const { axes, prunedLines, errorScale } = sweepPicture({ ...prunedSweep(), measure: 'last' }, methods, false)
  expect([axes[0]?.pruned, prunedLines]).toEqual([[], []])
  expect(errorScale.max).toBeLessThan(20)
})

test('a run that was pruned, resumed and completed counts as any other', () => {
  const { results } = prunedSweep({ status: 'completed', testError: 10 })
  expect(results[3]?.errors.last).toMatchObject({ count: 2, mean: 9 })
  expect(results[3]?.pruned).toEqual([])
})
