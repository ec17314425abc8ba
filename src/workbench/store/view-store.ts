import { deflateSync, inflateSync } from 'node:zlib'
import type { ViewSnapshot } from '../../shared/api.ts'
import type { ViewEvent } from '../../shared/run-events.ts'
import type { ViewData } from '../../shared/views.ts'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'

/** Snapshots of views, one per view and step. */
export class ViewStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Stores a view that was computed on demand, in place of an earlier one of its step. */
  put(runId: string, snapshot: Pick<ViewEvent, 'viewId' | 'step' | 'data'>): void {
    this.insert(runKey(this.#connection, runId), snapshot)
  }

  insert(run: number, event: Pick<ViewEvent, 'viewId' | 'step' | 'data'>): void {
    const data = deflateSync(JSON.stringify(event.data))
    const snapshot = { run, view: event.viewId, step: event.step, data }
    this.#connection.run(this.#connection.sql.replaceInto('view_snapshots').values(snapshot))
  }

  removeAfter(run: number, step: number): void {
    const { sql } = this.#connection
    this.#connection.run(sql.deleteFrom('view_snapshots').where('run', '=', run).where('step', '>', step))
  }

  /** The snapshot at `step`, else the latest before it; without a step the latest of all. Null when there is none. */
  get(runId: string, view: string, step = Number.MAX_SAFE_INTEGER): ViewSnapshot | null {
    const run = runKey(this.#connection, runId)
    const snapshots = this.#connection.sql
      .selectFrom('view_snapshots')
      .where('run', '=', run)
      .where('view', '=', view)
      .orderBy('step')
    const steps = this.#connection.all(snapshots.select('step')).map((row) => row.step)
    const shown = steps.findLast((candidate) => candidate <= step)
    if (shown === undefined) return null
    const row = this.#connection.get(snapshots.select('data').where('step', '=', shown))
    if (!row) return null
    return { step: shown, data: JSON.parse(inflateSync(row.data).toString()) as ViewData, steps }
  }
}
