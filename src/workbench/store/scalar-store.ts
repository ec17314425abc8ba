import type { ScalarsEvent } from '../../shared/run-events.ts'
import type { RunCurve, RunCurvePortion, ScalarSeries, ScalarSummary } from '../../shared/runs.ts'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'
import { ScalarOutlines } from './scalar-outlines.ts'
import { thin, toSeries, type Point } from './scalar-points.ts'
import { ScalarSummaryStore } from './scalar-summary-store.ts'
import { ScalarTimes } from './scalar-times.ts'

export interface ScalarRange {
  fromStep?: number
  toStep?: number
  buckets?: number
}

export interface ScalarQuery extends ScalarRange {
  names?: readonly string[]
  /** Whether to give the times of the points. */
  times?: boolean
}

/**
 * An answer goes to the next run while it holds fewer points. Curves that outlive two collections of young objects stay
 * in memory until the whole heap is collected: an answer of so many, and its JSON text, is gone before.
 */
const pointsPerPortion = 10_000

interface Curve {
  run: number
  series: number
  name: string
  points: number
  lastStep: number
}

/** Every point of every curve. Nothing is thinned out in the store, only in what a query gives. */
export class ScalarStore {
  readonly #connection: Connection
  readonly #outlines: ScalarOutlines
  readonly #summaries: ScalarSummaryStore
  readonly #times: ScalarTimes
  readonly #put
  readonly #removeAfter
  readonly #points
  readonly #latest
  readonly #count
  readonly #seriesByName

  constructor(connection: Connection) {
    this.#connection = connection
    this.#outlines = new ScalarOutlines(connection)
    this.#summaries = new ScalarSummaryStore(connection)
    this.#times = new ScalarTimes(connection)
    this.#put = connection.writer<[number, number, ...Point]>(
      'REPLACE INTO scalars (run, series, step, epoch, active_seconds, value) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#removeAfter = connection.writer<[number, number, number]>(
      'DELETE FROM scalars WHERE run = ? AND series = ? AND step > ?',
    )
    this.#points = connection.reader<[number, number, number, number], Point>(
      `SELECT step, epoch, active_seconds, value FROM scalars
       WHERE run = ? AND series = ? AND step BETWEEN ? AND ? ORDER BY step`,
    )
    this.#latest = connection.reader<[number, number, number], Point>(
      'SELECT step, epoch, active_seconds, value FROM scalars WHERE run = ? AND series = ? ORDER BY step DESC LIMIT ?',
    )
    this.#count = connection.reader<[number, number, number, number], [number]>(
      'SELECT count(*) FROM scalars WHERE run = ? AND series = ? AND step BETWEEN ? AND ?',
    )
    this.#seriesByName = connection.reader<[string], [number]>('SELECT key FROM series WHERE name = ?')
  }

  /** A point that exists is replaced. */
  insert(run: number, events: readonly ScalarsEvent[]): void {
    for (const [name, points] of pointsByName(events)) this.#insertPoints(run, this.#seriesKey(name), points)
    this.#times.insert(run, events)
  }

  removeAfter(run: number, step: number): void {
    for (const { series, lastStep } of this.#summaries.curves(run)) {
      if (lastStep <= step) continue
      this.#removeAfter(run, series, step)
      this.#rebuild(run, series)
    }
  }

  names(runId: string): string[] {
    return this.#summaries.curves(runKey(this.#connection, runId)).map(({ name }) => name)
  }

  /**
   * The curves of a run. With `buckets`, at most two points a bucket: the least and the greatest, in order of step;
   * the first and the last point of the range are always among them.
   */
  query(runId: string, { names, times, ...range }: ScalarQuery): ScalarSeries[] {
    const run = runKey(this.#connection, runId)
    const wanted = this.#summaries.curves(run).filter(({ name }) => !names || names.includes(name))
    const curves = wanted.map((curve) => this.#read({ ...curve, run }, range))
    return times ? curves.map((curve) => ({ ...curve, times: this.#times.of(run, curve.steps) })) : curves
  }

  /** One scalar of the first of many runs: as many as make a portion, at least one. */
  curves(runIds: readonly string[], name: string, { times, ...range }: Omit<ScalarQuery, 'names'>): RunCurvePortion {
    const [key] = this.#seriesByName(name)
    const curves: RunCurve[] = []
    let [reached, given] = [0, 0]
    for (const runId of runIds) {
      if (given >= pointsPerPortion) break
      reached += 1
      const run = runKey(this.#connection, runId)
      if (!key) continue
      const { points, lastStep } = this.#summaries.state(run, key[0])
      if (points === 0) continue
      const curve = { runId, ...this.#read({ run, series: key[0], name, points, lastStep }, range) }
      given += curve.steps.length
      curves.push(times ? { ...curve, times: this.#times.of(run, curve.steps) } : curve)
    }
    return { curves, reached }
  }

  summaries(names: readonly string[]): ScalarSummary[] {
    return this.#summaries.list(names)
  }

  #insertPoints(run: number, series: number, points: readonly Point[]): void {
    const before = this.#summaries.state(run, series)
    const follows = points.every(([step], index) => step > (points[index - 1]?.[0] ?? before.lastStep))
    if (follows) {
      this.#outlines.append(run, series, before.points, points, (count) => this.#latest(run, series, count).reverse())
      this.#summaries.append(run, series, before, points)
    }
    for (const point of points) this.#put(run, series, ...point)
    if (!follows) this.#rebuild(run, series)
  }

  #rebuild(run: number, series: number): void {
    const points = this.#allPoints(run, series)
    this.#outlines.rebuild(run, series, points)
    this.#summaries.rebuild(run, series, points)
  }

  #read({ run, series, name, points: all, lastStep }: Curve, { fromStep, toStep, buckets }: ScalarRange): ScalarSeries {
    const range = { run, series, from: fromStep ?? 0, to: toStep ?? lastStep }
    const whole = range.from === 0 && range.to >= lastStep
    const total = whole ? all : (this.#count(run, series, range.from, range.to)[0]?.[0] ?? 0)
    if (buckets === undefined || total <= 2 * buckets) {
      return toSeries(name, this.#points(run, series, range.from, range.to), total)
    }
    return toSeries(name, thin(this.#candidates(range, total, buckets), buckets), total)
  }

  /** Points that hold the extremes of a range: an outline, completed by the points before its first and after its last. */
  #candidates(range: Parameters<ScalarOutlines['read']>[0], total: number, buckets: number): Point[] {
    const { run, series, from, to } = range
    const outline = this.#outlines.read(range, total, buckets)
    const [first, last] = [outline?.[0], outline?.at(-1)]
    if (!outline || !first || !last) return this.#points(run, series, from, to)
    return [...this.#points(run, series, from, first[0] - 1), ...outline, ...this.#points(run, series, last[0] + 1, to)]
  }

  #allPoints(run: number, series: number): Point[] {
    return this.#points(run, series, 0, Number.MAX_SAFE_INTEGER)
  }

  #seriesKey(name: string): number {
    const known = this.#seriesByName(name)[0]
    if (known) return known[0]
    const insert = this.#connection.sql.insertInto('series').values({ name }).returning('key')
    const row = this.#connection.get(insert)
    if (!row) throw new Error(`The series ${name} could not be inserted`)
    return row.key
  }
}

function pointsByName(events: readonly ScalarsEvent[]): Map<string, Point[]> {
  const byName = new Map<string, Point[]>()
  for (const { step, epoch, activeSeconds, values } of events) {
    for (const [name, value] of Object.entries(values)) {
      const point: Point = [step, epoch, activeSeconds, Number.isNaN(value) ? null : value]
      const points = byName.get(name)
      if (points) points.push(point)
      else byName.set(name, [point])
    }
  }
  return byName
}
