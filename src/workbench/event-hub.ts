import type { WorkbenchEvent } from '../shared/api.ts'
import type { RunEvent } from '../shared/run-events.ts'
import type { QueueState, RunRow } from '../shared/runs.ts'

/** Ten batches a second are enough for the eye. */
const flushMilliseconds = 100

export interface EventHubSources {
  findRun(id: string): RunRow | undefined
  queueState(): QueueState
}

/** Collects what happened and tells every listener in batches. Of the progress of a run only the latest is told. */
export class EventHub {
  readonly #sources: EventHubSources
  readonly #listeners = new Set<(event: WorkbenchEvent) => void>()
  #runEvents: RunEvent[] = []
  #changedRuns = new Set<string>()
  #removedRuns = new Set<string>()
  #queueChanged = false
  #datasetsChanged = false
  #timer: NodeJS.Timeout | undefined

  constructor(sources: EventHubSources) {
    this.#sources = sources
  }

  /** @returns stops listening */
  subscribe(listener: (event: WorkbenchEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  runEvents(events: readonly RunEvent[]): void {
    for (const event of events) this.#changedRuns.add(event.runId)
    this.#runEvents.push(...events)
    this.#schedule()
  }

  runChanged(id: string): void {
    this.#changedRuns.add(id)
    this.#schedule()
  }

  runsRemoved(ids: readonly string[]): void {
    for (const id of ids) this.#removedRuns.add(id)
    this.#schedule()
  }

  queueChanged(): void {
    this.#queueChanged = true
    this.#schedule()
  }

  datasetsChanged(): void {
    this.#datasetsChanged = true
    this.#schedule()
  }

  /** Tells what is collected now. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const events = withLatestProgress(this.#runEvents)
    const changed = [...this.#changedRuns].map((id) => this.#sources.findRun(id)).filter((run) => run !== undefined)
    const removed = [...this.#removedRuns]
    const [queueChanged, datasetsChanged] = [this.#queueChanged, this.#datasetsChanged]
    this.#runEvents = []
    this.#changedRuns = new Set()
    this.#removedRuns = new Set()
    this.#queueChanged = this.#datasetsChanged = false
    if (events.length > 0) this.#tell({ type: 'run-events', events })
    for (const run of changed) this.#tell({ type: 'run', run })
    if (removed.length > 0) this.#tell({ type: 'runs-removed', ids: removed })
    if (queueChanged) this.#tell({ type: 'queue', queue: this.#sources.queueState() })
    if (datasetsChanged) this.#tell({ type: 'datasets' })
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), flushMilliseconds)
  }

  #tell(event: WorkbenchEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

function withLatestProgress(events: readonly RunEvent[]): RunEvent[] {
  const latest = new Map(events.filter(({ type }) => type === 'progress').map((event) => [event.runId, event]))
  return events.filter((event) => event.type !== 'progress' || latest.get(event.runId) === event)
}
