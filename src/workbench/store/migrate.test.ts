import BetterSqlite3 from 'better-sqlite3'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openConnection, openReadOnlyConnection } from './connection.ts'
import { latestVersion, migrate, versionOf } from './migrate.ts'

function schemaOf(database: BetterSqlite3.Database): unknown[] {
  return database.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all()
}

describe('migrations', () => {
  it('reach the same schema from empty and from every older version, which is copied first', () => {
    const fresh = new BetterSqlite3(':memory:')
    migrate(fresh, ':memory:')
    expect(versionOf(fresh)).toBe(latestVersion)
    for (let older = 1; older < latestVersion; older++) {
      const file = join(temporaryFolder(), 'penumbra.sqlite')
      const database = new BetterSqlite3(file)
      migrate(database, file, older)
      const backup = migrate(database, file)
      expect(schemaOf(database)).toEqual(schemaOf(fresh))
      expect(versionOf(new BetterSqlite3(String(backup), { readonly: true }))).toBe(older)
      database.close()
    }
  })

  it('refuse a newer database and leave its bytes alone', () => {
    const file = join(temporaryFolder(), 'penumbra.sqlite')
    const database = new BetterSqlite3(file)
    database.exec(`CREATE TABLE future (a); PRAGMA user_version = ${latestVersion + 1}`)
    database.close()
    const before = join(temporaryFolder(), 'before')
    copyFileSync(file, before)
    const message = `newer Penumbra (schema ${latestVersion + 1}, this one knows up to ${latestVersion})`
    expect(() => openConnection(file)).toThrow(message)
    expect(() => openReadOnlyConnection(file)).toThrow(message)
    expect(readFileSync(file).equals(readFileSync(before))).toBe(true)
  })

  it('explain a file that is no database and a place that cannot be written', () => {
    const file = join(temporaryFolder(), 'penumbra.sqlite')
    writeFileSync(file, 'this is a text file, longer than the header of a database'.repeat(20))
    expect(() => openConnection(file)).toThrow('is damaged or is no SQLite database')
    expect(() => openConnection(join(file, 'penumbra.sqlite'))).toThrow('cannot be written')
  })
})
