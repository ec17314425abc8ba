import { expect, test } from 'vitest'
import type { RunRow } from '../../shared/runs.ts'
import { sampleMethods } from '../testing/sample-methods.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { groupRuns, groupValues } from '../../shared/comparison/group-runs.ts'
import { groupTitles } from './group-titles.ts'
import { countedSeeds, leftOutRuns } from './group-words.ts'

const methods = new Map(sampleMethods.map((method) => [method.id, method]))

function run(id: string, recipe: string, seed: number, changes: Partial<RunRow> = {}): RunRow {
  return sampleRun({ id, recipe, settings: { ...sampleRun().settings, seed }, ...changes })
}

const rows = [
  run('b', 'vat', 2, { testError: 5 }),
  run('other', 'baseline', 1, { method: 'supervised', params: { steps: 4000 } }),
  run('old', 'vat', 1, { createdAt: 1, testError: 9 }),
  run('new', 'vat', 1, { createdAt: 2, testError: 6 }),
  run('failed', 'vat', 1, { createdAt: 3, status: 'failed', testError: 88 }),
  run('c', 'vat', 3, { status: 'running', testError: 70 }),
]

test('the newest completed run of each seed counts, by ascending seed', () => {
  const [vat, baseline] = groupRuns(rows)
  expect(vat?.runs.map(({ id }) => id)).toEqual(['failed', 'new', 'old', 'b', 'c'])
  expect(vat && groupValues(vat, 'testError').map(({ seed, value }) => [seed, value])).toEqual([
    [1, 6],
    [2, 5],
  ])
  expect(baseline?.counted.map(({ id }) => id)).toEqual(['other'])
})

test('which seeds count and which runs do not is said', () => {
  const [vat] = groupRuns(rows)
  expect(vat && countedSeeds(vat)).toBe('seeds 1, 2')
  expect(vat && leftOutRuns(vat)).toBe('1 failed, 1 older of the same seed, 1 running')
})

test('a title names the recipe, and the settings where two begin alike', () => {
  const wide = run('wide', 'wide', 1, { params: { epsilon: 2, steps: 4000 } })
  expect([...groupTitles(groupRuns([...rows, wide]), methods)]).toEqual([
    ['vat', 'vat · mnist@100 · ε 5'],
    ['wide', 'vat · mnist@100 · ε 2'],
    ['baseline', 'supervised · mnist@100'],
  ])
})
