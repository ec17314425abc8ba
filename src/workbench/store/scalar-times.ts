import type { ScalarsEvent } from '../../shared/run-events.ts'
import type { Connection } from './connection.ts'

/** When the scalars of each step were measured: one row for all curves of a run. */
export class ScalarTimes {
  readonly #put
  readonly #read

  constructor(connection: Connection) {
    this.#put = connection.writer<[number, number, number]>(
      'REPLACE INTO scalar_times (run, step, time) VALUES (?, ?, ?)',
    )
    this.#read = connection.reader<[number, number], [number]>(
      'SELECT time FROM scalar_times WHERE run = ? AND step = ?',
    )
  }

  insert(run: number, events: readonly ScalarsEvent[]): void {
    for (const { step, time } of events) this.#put(run, step, Math.round(time))
  }

  /** @returns undefined unless it is known of every step */
  of(run: number, steps: readonly number[]): number[] | undefined {
    const times: number[] = []
    for (const step of steps) {
      const row = this.#read(run, step)[0]
      if (!row) return undefined
      times.push(row[0])
    }
    return times
  }
}
