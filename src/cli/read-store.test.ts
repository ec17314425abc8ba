import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../workbench/store/migrate.ts'
import { databaseFile } from '../workbench/store/index.ts'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'
import { readStore } from './read-store.ts'

test('a store of an older Penumbra is brought up to date before it is read, and a copy stays', () => {
  const folder = temporaryFolder()
  const database = new BetterSqlite3(databaseFile(folder))
  migrate(database, databaseFile(folder), 3)
  database.close()
  expect(readStore(folder, (store) => store.runs.list(false), undefined)).toEqual([])
  expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringContaining('penumbra-schema-3')])
})

test('where nothing is stored yet, nothing is made', () => {
  const folder = temporaryFolder()
  expect(readStore(folder, (store) => store.runs.list(false), undefined)).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})
