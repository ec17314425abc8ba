import type { Selectable } from 'kysely'
import type { ExportFormat, ExportVerification, ModelAt, ModelExport } from '../../shared/model-exports.ts'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'
import type { ExportsTable } from './schema.ts'

/** Models that were exported, each with the check that it passed. */
export class ExportStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  insert({ id, runId, format, at, step, directory, files, verification, createdAt }: ModelExport): void {
    const values = {
      id,
      run: runKey(this.#connection, runId),
      format,
      at,
      step,
      directory,
      files_json: JSON.stringify(files),
      verification_json: JSON.stringify(verification),
      created_at: createdAt,
    }
    this.#connection.run(this.#connection.sql.insertInto('exports').values(values))
  }

  /** Newest first. @throws Failure `not-found` without such a run */
  list(runId: string): ModelExport[] {
    const run = runKey(this.#connection, runId)
    const query = this.#connection.sql.selectFrom('exports').selectAll().where('run', '=', run)
    return this.#connection.all(query.orderBy('created_at', 'desc')).map((row) => toExport(runId, row))
  }
}

function toExport(runId: string, row: Selectable<ExportsTable>): ModelExport {
  return {
    id: row.id,
    runId,
    format: row.format as ExportFormat,
    at: row.at as ModelAt,
    step: row.step,
    directory: row.directory,
    files: JSON.parse(row.files_json) as ModelExport['files'],
    verification: JSON.parse(row.verification_json) as ExportVerification,
    createdAt: row.created_at,
  }
}
