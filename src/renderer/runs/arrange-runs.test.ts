import { expect, test } from 'vitest'
import { sampleRun } from '../testing/sample-run.ts'
import { filterRuns, sortRuns } from './arrange-runs.ts'

const rows = [
  sampleRun({ id: 'a', name: 'first', method: 'vat', status: 'completed', testError: 6.4, createdAt: 1 }),
  sampleRun({ id: 'b', name: 'second', method: 'supervised', status: 'failed', testError: null, createdAt: 2 }),
  sampleRun({ id: 'c', name: 'third', method: 'vat', status: 'stopped', testError: 3.7, createdAt: 3 }),
]
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

test('filters by words, status and method together', () => {
  expect(ids(filterRuns(rows, { text: '', status: null, method: 'vat' }))).toBe('ac')
  expect(ids(filterRuns(rows, { text: 'THIRD vat', status: null, method: null }))).toBe('c')
  expect(ids(filterRuns(rows, { text: '', status: 'failed', method: 'vat' }))).toBe('')
})

test('sorts both ways and keeps rows without a value last', () => {
  expect(ids(sortRuns(rows, { column: 'testError', descending: false }))).toBe('cab')
  expect(ids(sortRuns(rows, { column: 'testError', descending: true }))).toBe('acb')
  expect(ids(sortRuns(rows, { column: 'createdAt', descending: true }))).toBe('cba')
})
