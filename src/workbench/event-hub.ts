import type { WorkbenchEvent } from '../shared/api.ts'
import type { RunEvent } from '../shared/run-events.ts'
import type { QueueState, RunRow } from '../shared/runs.ts'
import type { StudyRow } from '../shared/studies.ts'
import type { SetupState } from '../shared/system.ts'

/** Live drawings come ten times a second: a batch must not wait for the next of them. */
const flushMilliseconds = 40

export interface EventHubSources {
  findRun(id: string): RunRow | undefined
  findStudy(id: string): StudyRow | undefined
  queueState(): QueueState
}

/** Collects what happened and tells every listener in batches. Of a run's progress and of a transient view only the latest is told. */
export class EventHub {
  readonly #sources: EventHubSources
  readonly #listeners = new Set<(event: WorkbenchEvent) => void>()
  #runEvents: RunEvent[] = []
  #changedRuns = new Set<string>()
  #removedRuns = new Set<string>()
  #changedStudies = new Set<string>()
  #removedStudies = new Set<string>()
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

  studyChanged(id: string): void {
    this.#changedStudies.add(id)
    this.#schedule()
  }

  studyRemoved(id: string): void {
    this.#removedStudies.add(id)
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

  /** Told at once: it comes twice a second at most. */
  setupChanged(setup: SetupState): void {
    this.#tell({ type: 'setup', setup })
  }

  /** Tells what is collected now. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const events = withoutSuperseded(this.#runEvents)
    const changed = [...this.#changedRuns].map((id) => this.#sources.findRun(id)).filter((run) => run !== undefined)
    const removed = [...this.#removedRuns]
    const studies = [...this.#changedStudies]
      .map((id) => this.#sources.findStudy(id))
      .filter((study) => study !== undefined)
    const removedStudies = [...this.#removedStudies]
    const [queueChanged, datasetsChanged] = [this.#queueChanged, this.#datasetsChanged]
    this.#runEvents = []
    this.#changedRuns = new Set()
    this.#removedRuns = new Set()
    this.#changedStudies = new Set()
    this.#removedStudies = new Set()
    this.#queueChanged = this.#datasetsChanged = false
    if (events.length > 0) this.#tell({ type: 'run-events', events })
    for (const run of changed) this.#tell({ type: 'run', run })
    if (removed.length > 0) this.#tell({ type: 'runs-removed', ids: removed })
    for (const study of studies) this.#tell({ type: 'study', study })
    for (const id of removedStudies) this.#tell({ type: 'study-removed', id })
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

function withoutSuperseded(events: readonly RunEvent[]): RunEvent[] {
  const latest = new Map(events.map((event) => [supersessionKey(event), event]))
  return events.filter((event) => {
    const key = supersessionKey(event)
    return key === undefined || latest.get(key) === event
  })
}

/** Events of one key replace each other; one without a key is always told. */
function supersessionKey(event: RunEvent): string | undefined {
  if (event.type === 'progress') return event.runId
  return event.type === 'view' && event.transient ? `${event.runId} ${event.viewId}` : undefined
}
