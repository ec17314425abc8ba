import BetterSqlite3 from 'better-sqlite3'
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type Dialect,
} from 'kysely'
import { existsSync } from 'node:fs'
import { Failure } from '../../shared/failures.ts'
import { asStorageFailure } from '../storage-failure.ts'
import { assertKnownVersion, latestVersion, migrate, versionOf } from './migrate.ts'
import type { Schema } from './schema.ts'
import { runUserQuery, type QueryResult } from './user-query.ts'

interface Query<Row> {
  compile(): CompiledQuery<Row>
}

/** Writes SQL, never runs it: queries run at once on the connection, so that a transaction cannot interleave with another. */
const sqlWriter: Dialect = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
}

/** An open database: typed queries by Kysely, run synchronously by better-sqlite3, each statement prepared once. */
export class Connection {
  /** Builds queries; hand them to `all`, `get` or `run`. */
  readonly sql = new Kysely<Schema>({ dialect: sqlWriter })
  readonly #database: BetterSqlite3.Database
  readonly #statements = new Map<string, BetterSqlite3.Statement<unknown[], unknown>>()

  constructor(database: BetterSqlite3.Database) {
    this.#database = database
  }

  all<Row>(query: Query<Row>): Row[] {
    const { sql, parameters } = query.compile()
    return asStorageFailure(this.#database.name, () => this.#prepare(sql).all(...parameters) as Row[])
  }

  get<Row>(query: Query<Row>): Row | undefined {
    const { sql, parameters } = query.compile()
    return asStorageFailure(this.#database.name, () => this.#prepare(sql).get(...parameters) as Row | undefined)
  }

  /** @returns how many rows changed */
  run(query: Query<unknown>): number {
    const { sql, parameters } = query.compile()
    return asStorageFailure(this.#database.name, () => this.#prepare(sql).run(...parameters).changes)
  }

  /**
   * A reading statement for hot paths: written by hand, because building it anew costs more than running it.
   * It gives each row as the array of its columns, which is twice as fast as objects.
   */
  reader<Parameters extends unknown[], Row extends readonly unknown[]>(
    text: string,
  ): (...parameters: Parameters) => Row[] {
    const prepare = lazily(() => this.#database.prepare<Parameters, Row>(text).raw(true))
    return (...parameters) => asStorageFailure(this.#database.name, () => prepare().all(...parameters))
  }

  /** A writing statement for hot paths. */
  writer<Parameters extends unknown[]>(text: string): (...parameters: Parameters) => void {
    const prepare = lazily(() => this.#database.prepare<Parameters>(text))
    return (...parameters) => asStorageFailure(this.#database.name, () => void prepare().run(...parameters))
  }

  /**
   * Answers a statement that a user wrote.
   * @throws Failure `invalid-input` for one that does not only read
   */
  query(text: string): QueryResult {
    return runUserQuery(this.#database, text)
  }

  /** All of `work` is committed, or nothing of it when it throws. May be nested. */
  transaction<Result>(work: () => Result): Result {
    return asStorageFailure(this.#database.name, () => this.#database.transaction(work)())
  }

  close(): void {
    this.#database.close()
  }

  #prepare(sql: string): BetterSqlite3.Statement<unknown[], unknown> {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare<unknown[], unknown>(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/**
 * Opens the database for writing, creating or migrating it first.
 * @throws Failure `environment` for a newer database, a folder that cannot be written, a file that is no database
 */
export function openConnection(file: string): Connection {
  return asStorageFailure(file, () => {
    if (existsSync(file)) knownVersion(file)
    const database = new BetterSqlite3(file)
    try {
      database.pragma('journal_mode = WAL')
      // Each commit reaches the disk: a machine that loses power keeps every committed scalar.
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      migrate(database, file)
      return new Connection(database)
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/**
 * Opens an existing database for reading, also while a workbench writes to it.
 * @throws Failure `environment` for a newer or older database
 */
export function openReadOnlyConnection(file: string): Connection {
  return asStorageFailure(file, () => {
    const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
    try {
      const version = versionOf(database)
      assertKnownVersion(version, file)
      if (version < latestVersion) {
        throw new Failure(
          'environment',
          `${file} was written by an older Penumbra (schema ${version}, expected ${latestVersion}). ` +
            `Open the workbench once (npm start): it keeps a copy and brings the file up to date`,
        )
      }
      return new Connection(database)
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** @throws Failure `environment` for a newer database */
export function isOlderDatabase(file: string): boolean {
  return asStorageFailure(file, () => knownVersion(file) < latestVersion)
}

/** @throws Failure `environment` for a newer database, which is left as it is */
function knownVersion(file: string): number {
  const database = new BetterSqlite3(file, { readonly: true })
  try {
    const version = versionOf(database)
    assertKnownVersion(version, file)
    return version
  } finally {
    database.close()
  }
}

function lazily<Value>(create: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= create())
}
