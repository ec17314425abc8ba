import type { Insertable, Selectable } from 'kysely'
import { deflateSync, inflateSync } from 'node:zlib'
import { notFound } from '../../shared/failures.ts'
import type { Connection } from './connection.ts'
import { ScalarOutlines } from './scalar-outlines.ts'
import type { Point } from './scalar-points.ts'
import { ScalarSummaryStore } from './scalar-summary-store.ts'
import type { CheckpointsTable, LogLinesTable, RunsTable } from './schema.ts'

/** Everything that the tables hold of a run but its view snapshots, as they hold it. */
export interface RunCopy {
  /** Without the columns that belong to one database alone. */
  row: Omit<Selectable<RunsTable>, 'key' | 'trashed_at'>
  /** Ascending. */
  tags: readonly string[]
  checkpoints: readonly Omit<CheckpointsTable, 'run'>[]
  /** By name. */
  curves: readonly { name: string; points: readonly Point[] }[]
  /** When the scalars of each step were measured, in milliseconds since 1970. */
  times: readonly (readonly [step: number, time: number])[]
  log: readonly Omit<LogLinesTable, 'key' | 'run'>[]
}

/** Names a snapshot of a view. */
export interface SnapshotName {
  view: string
  step: number
}

/** Takes a run out of the tables and puts one in, value for value: for files that carry a run elsewhere. */
export class RunCopyStore {
  readonly #connection: Connection
  readonly #summaries: ScalarSummaryStore
  readonly #outlines: ScalarOutlines
  readonly #points
  readonly #times
  readonly #putPoint
  readonly #putTime

  constructor(connection: Connection) {
    this.#connection = connection
    this.#summaries = new ScalarSummaryStore(connection)
    this.#outlines = new ScalarOutlines(connection)
    this.#points = connection.reader<[number, number], Point>(
      'SELECT step, epoch, active_seconds, value FROM scalars WHERE run = ? AND series = ? ORDER BY step',
    )
    this.#times = connection.reader<[number], [step: number, time: number]>(
      'SELECT step, time FROM scalar_times WHERE run = ? ORDER BY step',
    )
    this.#putPoint = connection.writer<[number, number, ...Point]>(
      'INSERT INTO scalars (run, series, step, epoch, active_seconds, value) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#putTime = connection.writer<[number, number, number]>(
      'INSERT INTO scalar_times (run, step, time) VALUES (?, ?, ?)',
    )
  }

  /** @throws Failure `not-found` */
  read(id: string): RunCopy {
    const { sql } = this.#connection
    const { key, trashed_at: _trashed, ...row } = this.#row(id)
    const tags = sql.selectFrom('tags').select('tag')
    const checkpoints = sql.selectFrom('checkpoints').select(['role', 'step', 'file', 'bytes'])
    const log = sql.selectFrom('log_lines').select(['time', 'level', 'message'])
    return {
      row,
      tags: this.#connection.all(tags.where('run', '=', key).orderBy('tag')).map(({ tag }) => tag),
      checkpoints: this.#connection.all(checkpoints.where('run', '=', key).orderBy('role')),
      curves: this.#summaries.curves(key).map(({ name, series }) => ({ name, points: this.#points(key, series) })),
      times: this.#times(key),
      log: this.#connection.all(log.where('run', '=', key).orderBy('key')),
    }
  }

  /** By view, then step. */
  snapshots(id: string): SnapshotName[] {
    const { sql } = this.#connection
    const names = sql.selectFrom('view_snapshots').select(['view', 'step']).where('run', '=', this.#row(id).key)
    return this.#connection.all(names.orderBy('view').orderBy('step'))
  }

  /**
   * The JSON text of a snapshot.
   * @throws Failure `not-found`
   */
  snapshot(id: string, { view, step }: SnapshotName): Buffer {
    const { sql } = this.#connection
    const snapshot = sql.selectFrom('view_snapshots').select('data').where('run', '=', this.#row(id).key)
    const row = this.#connection.get(snapshot.where('view', '=', view).where('step', '=', step))
    if (!row) throw notFound(`Run ${id} has no snapshot of ${view} at step ${step}`)
    return inflateSync(row.data)
  }

  /**
   * Puts a run in. Its id must be free.
   * @param snapshots the JSON text of each
   */
  insert(
    { row, tags, checkpoints, curves, times, log }: RunCopy,
    snapshots: Iterable<[SnapshotName, Uint8Array]>,
  ): void {
    const connection = this.#connection
    connection.transaction(() => {
      const { sql } = connection
      const run = connection.get(
        sql
          .insertInto('runs')
          .values(row satisfies Insertable<RunsTable>)
          .returning('key'),
      )?.key
      if (run === undefined) throw new Error(`The run ${row.id} could not be inserted`)
      for (const tag of tags) connection.run(sql.insertInto('tags').values({ run, tag }))
      for (const checkpoint of checkpoints) connection.run(sql.insertInto('checkpoints').values({ run, ...checkpoint }))
      for (const line of log) connection.run(sql.insertInto('log_lines').values({ run, ...line }))
      for (const [step, time] of times) this.#putTime(run, step, time)
      for (const { name, points } of curves) this.#insertCurve(run, name, points)
      for (const [{ view, step }, text] of snapshots) {
        const snapshot = { run, view, step, data: deflateSync(text) }
        connection.run(sql.insertInto('view_snapshots').values(snapshot))
      }
    })
  }

  #insertCurve(run: number, name: string, points: readonly Point[]): void {
    const series = this.#seriesKey(name)
    for (const point of points) this.#putPoint(run, series, ...point)
    this.#summaries.rebuild(run, series, points)
    this.#outlines.rebuild(run, series, points)
  }

  #seriesKey(name: string): number {
    const { sql } = this.#connection
    const known = this.#connection.get(sql.selectFrom('series').select('key').where('name', '=', name))
    const row = known ?? this.#connection.get(sql.insertInto('series').values({ name }).returning('key'))
    if (!row) throw new Error(`The series ${name} could not be inserted`)
    return row.key
  }

  #row(id: string): Selectable<RunsTable> {
    const row = this.#connection.get(this.#connection.sql.selectFrom('runs').selectAll().where('id', '=', id))
    if (!row) throw notFound(`There is no run "${id}". "runs list" names those that exist`)
    return row
  }
}
