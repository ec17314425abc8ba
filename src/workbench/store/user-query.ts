import type BetterSqlite3 from 'better-sqlite3'
import { Failure, invalidInput, messageOf } from '../../shared/failures.ts'
import { asStorageFailure } from '../storage-failure.ts'

export interface QueryResult {
  columns: readonly string[]
  rows: readonly (readonly unknown[])[]
}

/**
 * Runs a statement that a user wrote, when it only reads.
 * @throws Failure `invalid-input` for one that writes, gives no rows, or is no SQL
 */
export function runUserQuery(database: BetterSqlite3.Database, text: string): QueryResult {
  return asStorageFailure(database.name, () => {
    try {
      const statement = database.prepare<[], unknown[]>(text)
      if (!statement.reader || !statement.readonly) throw onlyReading(text)
      return { columns: statement.columns().map(({ name }) => name), rows: statement.raw(true).all() }
    } catch (error) {
      throw isWrongSql(error) ? wrongSql(text, error) : error
    }
  })
}

function onlyReading(text: string): Failure {
  return invalidInput(
    `"${text}" was not run: expected one statement that only reads and gives rows, such as SELECT, WITH … SELECT or EXPLAIN`,
  )
}

/** More than one statement, or none, is a RangeError of better-sqlite3. */
function isWrongSql(error: unknown): boolean {
  if (error instanceof Failure) return false
  return error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')
}

function wrongSql(text: string, error: unknown): Failure {
  return invalidInput(
    `"${text}" was not run: ${messageOf(error)}. Expected one SELECT; docs/database.md lists tables and columns`,
  )
}
