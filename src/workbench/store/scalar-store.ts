import { sql } from 'kysely'
import { testErrorScalar, validationErrorScalar, type ScalarsEvent } from '../../shared/run-events.ts'
import type { ScalarSeries } from '../../shared/runs.ts'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'

export interface ScalarQuery {
  names?: readonly string[]
  fromStep?: number
  toStep?: number
  buckets?: number
}

export interface Evaluation {
  step: number
  testError: number | null
  validationError: number | null
}

interface Point {
  step: number
  epoch: number
  active_seconds: number
  value: number | null
}

interface Range {
  run: number
  series: number
  from: number
  to: number
}

/** Every point of every curve. Nothing is thinned out in the store, only in what a query gives. */
export class ScalarStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** A point that exists is replaced: a resumed run computes the steps after its checkpoint again. */
  insert(run: number, event: ScalarsEvent): void {
    for (const [name, value] of Object.entries(event.values)) {
      const point = {
        run,
        series: this.#seriesKey(name),
        step: event.step,
        epoch: event.epoch,
        active_seconds: event.activeSeconds,
        value: Number.isNaN(value) ? null : value,
      }
      this.#connection.run(this.#connection.sql.replaceInto('scalars').values(point))
    }
  }

  removeAfter(run: number, step: number): void {
    this.#connection.run(this.#connection.sql.deleteFrom('scalars').where('run', '=', run).where('step', '>', step))
  }

  names(runId: string): string[] {
    return this.#namedSeries(runKey(this.#connection, runId)).map(({ name }) => name)
  }

  /**
   * The curves of a run. With `buckets`, at most two points a bucket: the least and the greatest, in order of step;
   * the first and the last point of the range are always among them.
   */
  query(runId: string, query: ScalarQuery): ScalarSeries[] {
    const run = runKey(this.#connection, runId)
    const wanted = this.#namedSeries(run).filter(({ name }) => !query.names || query.names.includes(name))
    return wanted.map(({ key, name }) => {
      const range = { run, series: key, from: query.fromStep ?? 0, to: query.toStep ?? Number.MAX_SAFE_INTEGER }
      const { total, first, last } = this.#extent(range)
      const points =
        query.buckets !== undefined && total > 2 * query.buckets
          ? this.#extremes(range, first, last, query.buckets)
          : this.#connection.all(this.#points(range))
      return toSeries(name, points, total)
    })
  }

  /** Errors on validation and test data, oldest first. */
  evaluations(run: number): Evaluation[] {
    const rows = this.#connection.sql
      .selectFrom('scalars')
      .innerJoin('series', 'series.key', 'scalars.series')
      .select(['series.name', 'scalars.step', 'scalars.value'])
      .where('scalars.run', '=', run)
      .where('series.name', 'in', [testErrorScalar, validationErrorScalar])
      .orderBy('scalars.step')
    const byStep = new Map<number, Evaluation>()
    for (const { name, step, value } of this.#connection.all(rows)) {
      const evaluation = byStep.get(step) ?? { step, testError: null, validationError: null }
      if (name === testErrorScalar) evaluation.testError = value
      else evaluation.validationError = value
      byStep.set(step, evaluation)
    }
    return [...byStep.values()]
  }

  #namedSeries(run: number): { key: number; name: string }[] {
    return this.#connection.all(
      this.#connection.sql
        .selectFrom('series')
        .select(['key', 'name'])
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('scalars')
              .select('scalars.step')
              .where('scalars.run', '=', run)
              .whereRef('scalars.series', '=', 'series.key'),
          ),
        )
        .orderBy('name'),
    )
  }

  #points(range: Range) {
    return this.#range(range).select(['step', 'epoch', 'active_seconds', 'value']).orderBy('step')
  }

  #extent(range: Range): { total: number; first: number; last: number } {
    const row = this.#connection.get(
      this.#range(range).select(({ fn }) => [
        fn.countAll<number>().as('total'),
        fn.min('step').as('first'),
        fn.max('step').as('last'),
      ]),
    )
    return { total: row?.total ?? 0, first: Number(row?.first ?? 0), last: Number(row?.last ?? 0) }
  }

  #range({ run, series, from, to }: Range) {
    return this.#connection.sql
      .selectFrom('scalars')
      .where('run', '=', run)
      .where('series', '=', series)
      .where('step', '>=', from)
      .where('step', '<=', to)
  }

  /** First and last point fill one bucket; what lies between them shares the others. */
  #extremes(range: Range, first: number, last: number, buckets: number): Point[] {
    const ends = [first, last].flatMap((step) => this.#connection.all(this.#points({ ...range, from: step, to: step })))
    if (buckets === 1) return ends
    const inner = { ...range, from: first + 1, to: last - 1 }
    // Numbers of JavaScript arrive in SQLite as REAL: without the cast every step were a bucket of its own.
    const bucket = sql<number>`CAST((step - ${inner.from}) * ${buckets - 1} / ${inner.to - inner.from + 1} AS INTEGER)`
    // SQLite gives the other columns from the row that holds the group's min() or max().
    const extreme = (pick: 'min' | 'max') =>
      this.#connection.all(
        this.#range(inner)
          .select(({ fn }) => ['step', 'epoch', 'active_seconds', fn<number | null>(pick, ['value']).as('value')])
          .groupBy(bucket),
      )
    const byStep = new Map([...ends, ...extreme('min'), ...extreme('max')].map((point) => [point.step, point]))
    return [...byStep.values()].sort((a, b) => a.step - b.step)
  }

  #seriesKey(name: string): number {
    const { sql: builder } = this.#connection
    const byName = builder.selectFrom('series').select('key').where('name', '=', name)
    const insert = builder.insertInto('series').values({ name }).returning('key')
    const row = this.#connection.get(byName) ?? this.#connection.get(insert)
    if (!row) throw new Error(`The series ${name} could not be inserted`)
    return row.key
  }
}

function toSeries(name: string, points: readonly Point[], total: number): ScalarSeries {
  return {
    name,
    steps: points.map(({ step }) => step),
    epochs: points.map(({ epoch }) => epoch),
    activeSeconds: points.map(({ active_seconds }) => active_seconds),
    values: points.map(({ value }) => value ?? Number.NaN),
    total,
  }
}
