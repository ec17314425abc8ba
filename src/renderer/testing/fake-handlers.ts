import type { ApiName, ParsedApiInput } from '../../shared/api-inputs.ts'
import type { ApiOutputs, WorkbenchEvent } from '../../shared/api.ts'
import { notFound } from '../../shared/failures.ts'
import type { QueueState, RunRow } from '../../shared/runs.ts'
import { createListeners } from '../client/listeners.ts'

type Handler<Name extends ApiName> = (input: ParsedApiInput<Name>) => ApiOutputs[Name]

/** An answer to each of these calls. */
export type HandlersFor<Names extends ApiName> = { [Name in Names]: Handler<Name> }

/** The calls of one area: `studies.list`, `studies.plan`, … of `studies`. */
export type HandlersOf<Area extends string> = HandlersFor<Extract<ApiName, `${Area}.${string}`>>

/** What the calls of the workbench in memory share. */
export interface FakeWorkbench {
  rows: Map<string, RunRow>
  queue: () => QueueState
  listeners: ReturnType<typeof createListeners<WorkbenchEvent>>
  /** @throws Failure `not-found` */
  find: (id: string) => RunRow
  /** Changes a run and tells of it. */
  change: (id: string, changes: Partial<RunRow>) => RunRow
  /** Changes the queue and tells of it. */
  changeQueue: (changes: Partial<QueueState>) => QueueState
}

export function createFakeWorkbench(initial: readonly RunRow[]): FakeWorkbench {
  const listeners = createListeners<WorkbenchEvent>()
  const rows = new Map(initial.map((row) => [row.id, row]))
  let queue: QueueState = { paused: false, concurrency: 1, waiting: [], running: [] }

  function find(id: string): RunRow {
    const row = rows.get(id)
    if (!row) throw notFound(`There is no run "${id}".`)
    return row
  }

  return {
    rows,
    queue: () => queue,
    listeners,
    find,
    change(id, changes) {
      const row = { ...find(id), ...changes }
      rows.set(id, row)
      listeners.emit({ type: 'run', run: row })
      return row
    },
    changeQueue(changes) {
      queue = { ...queue, ...changes }
      listeners.emit({ type: 'queue', queue })
      return queue
    },
  }
}
