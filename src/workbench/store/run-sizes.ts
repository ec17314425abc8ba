import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'

/** What a point takes with its share in the outlines, measured over ten million points. */
const bytesPerPoint = 51

/** About how much of the database belongs to a run: its points and its snapshots of views. */
export class RunSizes {
  readonly #connection: Connection
  readonly #points
  readonly #snapshots

  constructor(connection: Connection) {
    this.#connection = connection
    this.#points = connection.reader<[number], [number | null]>(
      'SELECT sum(points) FROM scalar_summaries WHERE run = ?',
    )
    this.#snapshots = connection.reader<[number], [number | null]>(
      'SELECT sum(length(data)) FROM view_snapshots WHERE run = ?',
    )
  }

  /** @throws Failure `not-found` */
  rowBytes(runId: string): number {
    const run = runKey(this.#connection, runId)
    return bytesPerPoint * (this.#points(run)[0]?.[0] ?? 0) + (this.#snapshots(run)[0]?.[0] ?? 0)
  }
}
