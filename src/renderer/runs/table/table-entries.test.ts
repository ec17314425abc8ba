import { expect, test } from 'vitest'
import type { RunRow } from '../../../shared/runs.ts'
import { sampleMethods } from '../../testing/sample-methods.ts'
import { sampleRun } from '../../testing/sample-run.ts'
import { basicColumns, nameColumn } from './basic-columns.ts'
import { parameterColumns } from './parameter-columns.ts'
import { groupHint, hasOutliers } from './group-hint.ts'
import {
  groupableColumns,
  groupByColumn,
  groupByRecipe,
  groupText,
  runEntry,
  sortGroups,
  sortRuns,
  tableEntries,
} from './table-entries.ts'

const columns = [nameColumn, ...basicColumns({})]
const column = (id: string) => columns.find((candidate) => candidate.id === id)!
const seeded = (id: string, recipe: string, seed: number, changes: Partial<RunRow> = {}) =>
  sampleRun({ id, recipe, settings: { ...sampleRun().settings, seed }, ...changes })
const rows = [
  seeded('a', 'wide', 1, { testError: 6, tags: ['x', 'y'], createdAt: 1 }),
  seeded('b', 'narrow', 1, { testError: null, status: 'failed', createdAt: 2 }),
  seeded('c', 'wide', 2, { testError: 4, tags: ['x'], createdAt: 3 }),
  seeded('d', 'narrow', 2, { testError: 3, createdAt: 4 }),
]
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

test('sorts both ways, rows without a value last, equal ones newest first', () => {
  expect(ids(sortRuns(rows, column('testError'), { column: 'testError', descending: false }))).toBe('dcab')
  expect(ids(sortRuns(rows, column('testError'), { column: 'testError', descending: true }))).toBe('acdb')
  expect(ids(sortRuns(rows, column('seed'), { column: 'seed', descending: false }))).toBe('badc')
})

test('a recipe shows mean and deviation of its completed seeds, and the settings that its runs share', () => {
  const groups = groupByRecipe(rows, new Map([['wide', 'vat · wide']]))
  expect(groups.map(({ title, runs }) => [title, ids(runs)])).toEqual([
    ['vat · wide', 'ac'],
    ['narrow', 'bd'],
  ])
  const [wide, narrow] = groups
  expect(wide && groupText(column('testError'), wide)).toBe('5.00 ± 1.41')
  expect(narrow && groupText(column('testError'), narrow)).toBe('3.00')
  expect(wide && groupText(column('method'), wide)).toBe('vat')
  expect(wide && groupText(column('seed'), wide)).toBe('')
})

test('a group says standard error and interval of its mean, and which seed lies far from the others', () => {
  const errors = [5, 5.2, 4.8, 5.1, 9.1]
  const [group] = groupByRecipe(
    errors.map((testError, index) => seeded(String(index), 'wide', index + 1, { testError })),
    new Map(),
  )
  if (!group) throw new Error('All runs share a recipe')
  expect(groupHint(column('testError'), group)).toBe(
    'n = 5 · standard error 0.82 · 95 % interval 3.57 … 8.11 · outlier: seed 5, 9.10',
  )
  expect(hasOutliers(column('testError'), group)).toBe(true)
  expect(hasOutliers(column('testError'), { ...group, counted: group.counted.slice(0, 4) })).toBe(false)
  expect(groupHint(column('testError'), { ...group, counted: group.counted.slice(0, 1) })).toBe('n = 1')
  expect(groupHint(column('seed'), group)).toBeUndefined()
})

test('groups follow the column by their mean', () => {
  const groups = groupByRecipe(rows, new Map())
  const keys = (descending: boolean) =>
    sortGroups(groups, column('testError'), { column: 'testError', descending }).map(({ key }) => key)
  expect(keys(false)).toEqual(['narrow', 'wide'])
  expect(keys(true)).toEqual(['wide', 'narrow'])
})

test('a run stands under each of its tags, and only open groups show their runs', () => {
  const groups = groupByColumn(rows, column('tags'))
  expect(groups.map(({ title, runs }) => [title, ids(runs)])).toEqual([
    ['Tags: x', 'ac'],
    ['Tags: y', 'a'],
    ['Tags: –', 'bd'],
  ])
  const keys = tableEntries(groups, new Set(['y'])).map(({ key }) => key)
  expect(keys).toEqual(['group x', 'group y', 'y a', 'group –'])
  expect(runEntry(rows[0]!).key).toBe('a')
})

test('runs group by any choice that tells some of them apart', () => {
  const epsilon = parameterColumns(sampleMethods).find(({ id }) => id === 'params/epsilon')
  if (!epsilon) throw new Error('VAT has an ε')
  const mixed = [...rows, seeded('e', 'strong', 1, { params: { epsilon: 8 } })]
  expect(groupByColumn(mixed, epsilon).map(({ title, runs }) => [title, ids(runs)])).toEqual([
    ['Perturbation norm ε: 5', 'abcd'],
    ['Perturbation norm ε: 8', 'e'],
  ])
  const groupable = (chosen: string, of: readonly RunRow[] = rows) =>
    groupableColumns([...columns, epsilon], of, chosen).map(({ id }) => id)
  expect(groupable('none')).toEqual(['status', 'tags', 'seed'])
  expect(groupable('none', mixed)).toEqual(['status', 'tags', 'seed', 'params/epsilon'])
  expect(groupable('dataset')).toEqual(['status', 'tags', 'dataset', 'seed'])
})
