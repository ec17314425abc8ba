import type { LogLine } from '../../shared/runs.ts'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'

/** What a run said: notices of its trainer, its start and end, the last words of a process that died. */
export class LogStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  append(runId: string, lines: readonly LogLine[]): void {
    if (lines.length === 0) return
    const run = runKey(this.#connection, runId)
    const rows = lines.map((line) => ({ ...line, run }))
    this.#connection.run(this.#connection.sql.insertInto('log_lines').values(rows))
  }

  /** Oldest first. */
  list(runId: string): LogLine[] {
    const lines = this.#connection.sql
      .selectFrom('log_lines')
      .select(['time', 'level', 'message'])
      .where('run', '=', runKey(this.#connection, runId))
      .orderBy('key')
    return this.#connection.all(lines).map((line) => ({ ...line, level: line.level as LogLine['level'] }))
  }
}
