import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'

/** The runs that wait, in order. */
export class QueueStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Ids, first to run first. */
  list(): string[] {
    const waiting = this.#connection.sql
      .selectFrom('queue')
      .innerJoin('runs', 'runs.key', 'queue.run')
      .select('runs.id')
      .orderBy('queue.position')
    return this.#connection.all(waiting).map(({ id }) => id)
  }

  /** @param untilStep where the run stops to be compared; null for its end */
  append(runId: string, untilStep: number | null = null): void {
    const { sql } = this.#connection
    const run = runKey(this.#connection, runId)
    const last = this.#connection.get(sql.selectFrom('queue').select(({ fn }) => fn.max('position').as('position')))
    const position = Number(last?.position ?? -1) + 1
    this.#connection.run(sql.insertInto('queue').values({ run, position, until_step: untilStep }))
  }

  /** Where a waiting run is to stop; null for its end, or for a run that does not wait. */
  untilStep(runId: string): number | null {
    const { sql } = this.#connection
    const run = runKey(this.#connection, runId)
    return this.#connection.get(sql.selectFrom('queue').select('until_step').where('run', '=', run))?.until_step ?? null
  }

  /** @returns whether the run was waiting */
  remove(runId: string): boolean {
    const run = runKey(this.#connection, runId)
    return this.#connection.run(this.#connection.sql.deleteFrom('queue').where('run', '=', run)) > 0
  }

  /** Puts a waiting run at `position`, counted from 0; beyond the end is the end. */
  move(runId: string, position: number): void {
    const others = this.list().filter((id) => id !== runId)
    others.splice(position, 0, runId)
    this.#connection.transaction(() =>
      others.forEach((id, index) => {
        const run = runKey(this.#connection, id)
        this.#connection.run(this.#connection.sql.updateTable('queue').set({ position: index }).where('run', '=', run))
      }),
    )
  }
}
