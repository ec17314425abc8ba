import type { ScalarSummary } from '../../shared/runs.ts'
import type { Connection } from './connection.ts'
import type { Point } from './scalar-points.ts'

/** What a curve is so far. */
export interface CurveState {
  readonly points: number
  readonly lastStep: number
  readonly last: number | null
  readonly min: number | null
  readonly max: number | null
}

const noPoints: CurveState = { points: 0, lastStep: -1, last: null, min: null, max: null }

type StateRow = readonly [points: number, lastStep: number, last: number | null, min: number | null, max: number | null]

/** What each scalar was over each run, kept beside its points so that a table of runs need not read them. */
export class ScalarSummaryStore {
  readonly #put
  readonly #remove
  readonly #state
  readonly #curves
  readonly #named

  constructor(connection: Connection) {
    this.#put = connection.writer<[number, number, ...StateRow]>(
      'REPLACE INTO scalar_summaries (run, series, points, last_step, last, min, max) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    this.#remove = connection.writer<[number, number]>('DELETE FROM scalar_summaries WHERE run = ? AND series = ?')
    this.#state = connection.reader<[number, number], StateRow>(
      'SELECT points, last_step, last, min, max FROM scalar_summaries WHERE run = ? AND series = ?',
    )
    this.#curves = connection.reader<[number], [key: number, name: string, points: number, lastStep: number]>(
      `SELECT series.key, series.name, points, last_step FROM scalar_summaries
       JOIN series ON series.key = scalar_summaries.series WHERE run = ? ORDER BY series.name`,
    )
    // The value at the best step is looked up, because which step that is changes while a run trains.
    this.#named = connection.reader<
      [string],
      [runId: string, last: number | null, min: number | null, max: number | null, atBestValidation: number | null]
    >(
      `SELECT runs.id, last, min, max,
         (SELECT value FROM scalars AS point
          WHERE point.run = runs.key AND point.series = series.key AND point.step <= runs.best_validation_step
          ORDER BY point.step DESC LIMIT 1)
       FROM series JOIN runs JOIN scalar_summaries ON run = runs.key AND series = series.key
       WHERE series.name = ? ORDER BY runs.key`,
    )
  }

  /** The curves of a run by name. */
  curves(run: number): { series: number; name: string; points: number; lastStep: number }[] {
    return this.#curves(run).map(([series, name, points, lastStep]) => ({ series, name, points, lastStep }))
  }

  state(run: number, series: number): CurveState {
    const [row] = this.#state(run, series)
    if (!row) return noPoints
    const [points, lastStep, last, min, max] = row
    return { points, lastStep, last, min, max }
  }

  /** @param before the state of the curve that the points, in order, go on from */
  append(run: number, series: number, before: CurveState, points: readonly Point[]): void {
    let { lastStep, last, min, max } = before
    for (const [step, , , value] of points) {
      lastStep = step
      if (value === null) continue
      last = value
      if (min === null || value < min) min = value
      if (max === null || value > max) max = value
    }
    this.#put(run, series, before.points + points.length, lastStep, last, min, max)
  }

  /** @param points all that the curve has, in order */
  rebuild(run: number, series: number, points: readonly Point[]): void {
    if (points.length === 0) this.#remove(run, series)
    else this.append(run, series, noPoints, points)
  }

  /** The named scalars of every run that has them. */
  list(names: readonly string[]): ScalarSummary[] {
    return names.flatMap((name) =>
      this.#named(name).map(([runId, last, min, max, atBestValidation]) => ({
        runId,
        name,
        last,
        min,
        max,
        atBestValidation,
      })),
    )
  }
}
