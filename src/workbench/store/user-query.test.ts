import { expect, it } from 'vitest'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openReadOnlyStore, openStore } from './index.ts'

const folder = () => {
  const directory = temporaryFolder()
  const store = openStore(directory)
  store.runs.insert(newRun('a'))
  store.close()
  return directory
}

it('gives columns and rows', () => {
  const store = openReadOnlyStore(folder())
  const text = "WITH some AS (SELECT id, notes FROM runs) SELECT id, notes, 1 + 1 AS two FROM some WHERE id = 'a'"
  expect(store.query(text)).toEqual({ columns: ['id', 'notes', 'two'], rows: [['a', '', 2]] })
  expect(store.query('PRAGMA user_version').rows).toHaveLength(1)
  store.close()
})

it.each([
  ["UPDATE runs SET name = 'x'", 'expected one statement that only reads'],
  ["DELETE FROM runs WHERE id = 'a' RETURNING id", 'expected one statement that only reads'],
  ["ATTACH DATABASE '/tmp/other.sqlite' AS other", 'expected one statement that only reads'],
  ["VACUUM INTO '/tmp/other.sqlite'", 'expected one statement that only reads'],
  ['PRAGMA journal_mode = DELETE', 'expected one statement that only reads'],
  ['SELECT 1; DROP TABLE runs', 'contains more than one statement'],
  ['', 'contains no statements'],
  ['SELEC id FROM runs', 'near "SELEC": syntax error'],
  ['SELECT error FROM runs', 'no such column: error'],
])('refuses %s, also of a store that could write', (text, message) => {
  const store = openStore(folder())
  expect(() => store.query(text)).toThrow(message)
  expect(store.runs.get('a').name).toBe('name of a')
  store.close()
})
