import { expect, test } from 'vitest'
import { studySpecSchema, type StudyRow } from '../../shared/studies.ts'
import type { RunRow } from '../../shared/runs.ts'
import { palettes } from '../theme/palette.ts'
import { fakeStudy } from '../testing/fake-studies.ts'
import { sampleMethods } from '../testing/sample-methods.ts'
import { bestCell, cellResults } from './cell-result.ts'
import { labelEfficiencyLines } from './figures/label-efficiency-lines.ts'
import { parameterPanels } from './figures/parameter-panels.ts'
import { sortCells } from './sort-cells.ts'
import { cellColumns } from './cell-columns.ts'
import { studyProtocol } from './study-protocol.ts'
import { labelEfficiencyStudy } from '../../shared/studies/label-efficiency.ts'

const methods = new Map(sampleMethods.map((method) => [method.id, method]))
const run = { method: 'vat', settings: {}, params: {} }

/** Errors of ε 1 are 2 and 4, of ε 5 are 10 and 12, of ε 20 are 30 and 32, by run and seed. */
function gridStudy(change: (row: RunRow) => Partial<RunRow> = () => ({})) {
  const { study, runs } = fakeStudy(
    studySpecSchema.parse({
      kind: 'parameters',
      name: 'ε and widths',
      seeds: [1, 2],
      arms: [
        {
          title: 'VAT',
          run,
          layout: {
            kind: 'grid',
            axes: [
              { target: 'params', name: 'epsilon', values: [1, 5, 20] },
              { target: 'params', name: 'hiddenWidths', values: [[300, 150]] },
            ],
          },
        },
      ],
    }),
  )
  const base: Readonly<Record<string, number>> = { 1: 2, 5: 10, 20: 30 }
  const rows = runs.map((row) => {
    const testError = (base[String(row.params['epsilon'])] ?? 0) + 2 * (row.settings.seed - 1)
    return { ...row, testError, validationError: 40 - testError, ...change(row) }
  })
  return { study, runs: new Map(rows.map((row) => [row.id, row])) }
}

function resultsOf({ study, runs }: { study: StudyRow; runs: ReadonlyMap<string, RunRow> }) {
  return cellResults(study, runs)
}

test('a cell says mean and spread of its completed runs, and of no others', () => {
  expect(resultsOf(gridStudy())[0]?.errors.last).toMatchObject({ count: 2, mean: 3, deviation: Math.SQRT2 })
  const halted = resultsOf(gridStudy(({ settings }) => (settings.seed === 2 ? { status: 'stopped' } : {})))
  expect(halted[0]?.errors.last).toMatchObject({ count: 1, mean: 2, deviation: null })
  const trashed = resultsOf(gridStudy(({ settings }) => (settings.seed === 2 ? { trashedAt: 1 } : {})))
  expect(trashed[0]?.runs).toHaveLength(1)
})

test('the best cell is chosen by validation error, whatever the test error says', () => {
  expect(bestCell(resultsOf(gridStudy()))?.cell.values['epsilon']).toBe(20)
  expect(bestCell(resultsOf(gridStudy(() => ({ validationError: null }))))).toBeUndefined()
})

test('each varied value has its panel: numbers over more than a decade on a log axis, lists by name', () => {
  const drawn = gridStudy()
  const [epsilon, widths] = parameterPanels(drawn.study, resultsOf(drawn), 'last', methods, palettes.light)
  expect(epsilon?.lines.map(({ label, points }) => [label, points.map(({ x, summary }) => [x, summary.mean])])).toEqual(
    [
      [
        'Hidden layers 300-150',
        [
          [1, 3],
          [5, 11],
          [20, 31],
        ],
      ],
    ],
  )
  expect(epsilon?.xScale.place(10)).toBe(1)
  expect(widths?.xScale.ticks).toEqual([{ at: 0, text: '300-150' }])
  expect(widths?.lines.map(({ label }) => label)).toEqual(['ε 1', 'ε 5', 'ε 20'])
})

test('the table sorts by any column, cells without a value last', () => {
  const results = resultsOf(gridStudy(({ params }) => (params['epsilon'] === 5 ? { status: 'failed' } : {})))
  const columns = cellColumns([], ['VAT'], 'last')
  const order = (descending: boolean) =>
    sortCells(results, columns, { column: 'mean', descending }).map(({ cell }) => cell.values['epsilon'])
  expect(order(false)).toEqual([1, 20, 5])
  expect(order(true)).toEqual([20, 1, 5])
})

test('label efficiency draws a line for each method and a level for every label', () => {
  const spec = studySpecSchema.parse(labelEfficiencyStudy({ run, labels: [20, 100], seeds: [1] }, sampleMethods))
  const { study, runs } = fakeStudy(spec)
  const results = cellResults(study, new Map(runs.map((row) => [row.id, row])))
  const { lines, levels } = labelEfficiencyLines(study, results, 'last', methods, palettes.light)
  expect(lines.map(({ label, points }) => [label, points.map(({ x }) => x)])).toEqual([
    ['Virtual adversarial training', [20, 100]],
    ['Supervised baseline', [20, 100]],
  ])
  expect(levels.map(({ label }) => label)).toEqual(['Supervised baseline, every label'])
  expect(studyProtocol(study, runs)).toBe(
    'data set mnist · 20 and 100 labels · every label · 1,000 validation · splits mnist.1@20, mnist.1@100 and mnist.1@all · ' +
      'seed 1 · 1,000 steps · TensorFlow 2.21.0, CPU, 2 threads',
  )
})
