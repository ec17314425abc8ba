import { expect, test } from 'vitest'
import { sampleMethods } from '../../testing/sample-methods.ts'
import { sampleRun } from '../../testing/sample-run.ts'
import { basicColumns, nameColumn } from './basic-columns.ts'
import { parseFilter } from './filter-expression.ts'
import { parameterColumns, settingColumns } from './parameter-columns.ts'
import { scalarColumns } from './scalar-columns.ts'

const columns = [
  nameColumn,
  ...basicColumns({}),
  ...settingColumns(),
  ...parameterColumns(sampleMethods),
  ...scalarColumns(sampleMethods, new Map()),
]
const settings = sampleRun().settings
const rows = [
  sampleRun({ id: 'a', name: 'first', tags: ['baseline', 'long training'], testError: 6.4, params: { epsilon: 5 } }),
  sampleRun({ id: 'b', name: 'second', method: 'supervised', status: 'failed', testError: null, params: {} }),
  sampleRun({
    id: 'c',
    name: 'third',
    status: 'stopped',
    testError: 3.7,
    settings: { ...settings, allLabels: true },
    params: { epsilon: 0.5, hiddenWidths: [1200, 600] },
    createdAt: Date.UTC(2026, 11, 24, 12),
  }),
]

function passing(text: string): string {
  const filter = parseFilter(text, columns)
  if ('problem' in filter) throw new Error(filter.problem)
  return rows
    .filter(filter.passes)
    .map(({ id }) => id)
    .join('')
}

test.each([
  ['', 'abc'],
  ['THIRD vat', 'c'],
  ['error<5', 'c'],
  ['error>=6.4', 'a'],
  ['error=none', 'b'],
  ['error!=none labels=100', 'a'],
  ['labels=all', 'c'],
  ['tag:base', 'a'],
  ['tag=base', ''],
  ['tag="long training"', 'a'],
  ['tag=none', 'bc'],
  ['-tag:baseline', 'bc'],
  ['status:fail', 'b'],
  ['method!=vat', 'b'],
  ['epsilon<=0.5', 'c'],
  ['hiddenWidths=1200-600', 'c'],
  ['created>2026-12-01', 'c'],
  ['created=2026-12-24', 'c'],
  ['max(loss/lds)>1', ''],
])('%s', (text, expected) => {
  expect(passing(text)).toBe(expected)
})

test.each([
  ['err<5', /^"err" is not a column \(close: error, /],
  ['colour:red', /^"colour" is not a column \(known: name, /],
  ['error<', 'error<: expected a value after <'],
  ['error<low', 'error<low: expected a number'],
  ['created>soon', 'created>soon: expected a date such as 2026-11-20'],
  ['method<vat', 'method<vat: Method is a text: use method:… (contains) or method=… (is)'],
  ['tag:"long', '"long: the quote is not closed'],
])('%s is refused with its reason', (text, problem) => {
  expect(parseFilter(text, columns)).toEqual({
    problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
  })
})

test('the columns that a filter reads are known, so that their scalars can be loaded', () => {
  const filter = parseFilter('min(loss/lds)<1 word', columns)
  expect('columns' in filter && filter.columns).toEqual(['scalars/loss/lds:min'])
})
