import { expect, test } from 'vitest'
import type { RunRow } from '../../shared/runs.ts'
import { sampleMethods } from '../testing/sample-methods.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { comparabilityWarnings } from './comparability.ts'
import { columnDifference, differenceText } from './column-difference.ts'
import { columnValues, compareColumns } from './compare-columns.ts'

const methods = new Map(sampleMethods.map((method) => [method.id, method]))

function run(id: string, recipe: string, seed: number, testError: number, changes: Partial<RunRow> = {}): RunRow {
  const settings = { ...sampleRun().settings, seed }
  return sampleRun({ id, recipe, settings, testError, splitHash: `split ${seed}`, ...changes })
}

const supervised = { method: 'supervised', name: 'supervised · mnist.1@100' } as const
const kept = [
  run('v1', 'vat', 1, 6),
  run('v2', 'vat', 2, 7),
  run('v3', 'vat', 3, 8),
  run('s1', 'sup', 1, 20, supervised),
  run('s2', 'sup', 2, 23, supervised),
  run('s3', 'sup', 3, 21, supervised),
]
const open = (ids: string[], by: 'run' | 'group') => compareColumns(ids, by, kept, methods)

test('runs of one name are told apart, unknown ones make no column', () => {
  const columns = open(['v1', 's1', 'v2', 'gone'], 'run')
  expect(columns.map(({ key, title }) => [key, title])).toEqual([
    ['v1', 'vat · mnist.1@100 #1'],
    ['s1', 'supervised · mnist.1@100'],
    ['v2', 'vat · mnist.1@100 #1'],
  ])
})

test('any run of a group stands for all of it', () => {
  const columns = open(['s2', 'v1', 'v3'], 'group')
  expect(columns.map(({ key, runs }) => [key, runs.map(({ id }) => id)])).toEqual([
    ['sup', ['s1', 's2', 's3']],
    ['vat', ['v1', 'v2', 'v3']],
  ])
})

test('the change against the baseline is paired by seed, with the seeds still needed', () => {
  const [sup, vat] = open(['s1', 'v1'], 'group')
  if (!sup || !vat) throw new Error('Two groups were expected.')
  const difference = columnDifference(columnValues(vat, 'testError'), columnValues(sup, 'testError'))
  // 6 − 20, 7 − 23, 8 − 21: mean −14.33, deviation 1.53, far from 0 even by Student's t with 2 degrees of freedom.
  expect(difference?.difference).toBeCloseTo(-43 / 3, 12)
  expect(difference?.notes).toEqual([
    'paired by 3 seeds',
    'enough seeds to tell it from 0',
    'bootstrap interval too narrow below 6 seeds',
  ])
  expect(difference && differenceText(difference)).toMatch(/^−14\.33 \[−16\.00, −13\.00\]$/)
})

test('a single run has a difference and no interval', () => {
  expect(columnDifference([{ seed: 1, value: 6 }], [{ seed: 1, value: 20 }])).toEqual({
    difference: -14,
    interval: null,
    notes: [],
  })
  expect(columnDifference([], [{ seed: 1, value: 20 }])).toBeNull()
})

test('different splits and different data are said', () => {
  expect(comparabilityWarnings(open(['v1', 's1'], 'run'))).toEqual([])
  expect(comparabilityWarnings(open(['v1', 's2'], 'run'))).toEqual([
    'Different splits: differences include the luck of the labels.',
  ])
  expect(comparabilityWarnings(open(['v1', 's2'], 'group'))).toEqual([])
  const foreign = [kept[0], run('f', 'other', 1, 3, { datasetHash: 'f'.repeat(64) })].flatMap((row) => row ?? [])
  expect(comparabilityWarnings(compareColumns(['v1', 'f'], 'run', foreign, methods))).toEqual([
    'Different data sets: their errors are not comparable.',
  ])
})
