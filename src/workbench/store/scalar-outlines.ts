import type { Connection } from './connection.ts'
import { extremesOf, type Point } from './scalar-points.ts'

/** Every so many points in a row have their least and greatest in an outline. */
const spans = [8, 64] as const

/**
 * Curves thinned out ahead, so that a long one is drawn without reading all of it: the least and the greatest of every 8
 * and of every 64 points in a row, beside the points themselves. A stretch is outlined when it is full.
 */
export class ScalarOutlines {
  readonly #put
  readonly #removeFrom
  readonly #read

  constructor(connection: Connection) {
    this.#put = connection.writer<[number, number, number, ...Point]>(
      'REPLACE INTO scalar_outlines (run, series, span, step, epoch, active_seconds, value) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    this.#removeFrom = connection.writer<[number, number, number]>(
      'DELETE FROM scalar_outlines WHERE run = ? AND series = ? AND span = ?',
    )
    this.#read = connection.reader<[number, number, number, number, number], Point>(
      `SELECT step, epoch, active_seconds, value FROM scalar_outlines
       WHERE run = ? AND series = ? AND span = ? AND step BETWEEN ? AND ? ORDER BY step`,
    )
  }

  /**
   * Goes on with the outlines of a curve.
   * @param count points that the curve had before
   * @param added the points that follow them, in order
   * @param latest gives the last so many points from before
   */
  append(
    run: number,
    series: number,
    count: number,
    added: readonly Point[],
    latest: (count: number) => Point[],
  ): void {
    for (const span of spans) {
      const open = count % span
      if (open + added.length < span) continue
      const points = [...latest(open), ...added]
      for (let start = 0; start + span <= points.length; start += span) {
        for (const point of extremesOf(points.slice(start, start + span))) this.#put(run, series, span, ...point)
      }
    }
  }

  rebuild(run: number, series: number, points: readonly Point[]): void {
    for (const span of spans) this.#removeFrom(run, series, span)
    this.append(run, series, 0, points, () => [])
  }

  /** The coarsest outline with a point a bucket or more; null when only the points themselves are fine enough. */
  read(
    { run, series, from, to }: { run: number; series: number; from: number; to: number },
    points: number,
    buckets: number,
  ): Point[] | null {
    const span = spans.findLast((candidate) => (2 * points) / candidate >= buckets)
    return span === undefined ? null : this.#read(run, series, span, from, to)
  }
}
