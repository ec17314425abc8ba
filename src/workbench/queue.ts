import { Failure } from '../shared/failures.ts'
import type { QueueState } from '../shared/runs.ts'
import type { EventHub } from './event-hub.ts'
import type { Store } from './store/index.ts'
import type { Supervisor } from './supervisor.ts'

/** `all`: every waiting run in turn. `own`: only runs queued by this process, at once, even while the queue is paused. */
export type QueueScope = 'all' | 'own'

/** Gives waiting runs to the supervisor, in order, as many at a time as the setting allows. */
export class RunQueue {
  readonly #store: Store
  readonly #hub: EventHub
  readonly #supervisor: Supervisor
  readonly #scope: QueueScope
  readonly #own = new Set<string>()
  #held = false
  #closed = false

  constructor(store: Store, hub: EventHub, supervisor: Supervisor, scope: QueueScope) {
    this.#store = store
    this.#hub = hub
    this.#supervisor = supervisor
    this.#scope = scope
  }

  state(): QueueState {
    return {
      paused: this.#store.settings.get('queuePaused'),
      concurrency: this.#store.settings.get('queueConcurrency'),
      waiting: this.#store.queue.list(),
      running: this.#store.runs.withStatus('starting', 'running', 'stopping').map(({ id }) => id),
    }
  }

  /**
   * Puts a run that is in the store at the end.
   * @param untilStep where it stops to be compared, resumable; null for its end
   */
  append(runId: string, untilStep: number | null = null): void {
    this.#store.queue.append(runId, untilStep)
    this.#own.add(runId)
    this.#hub.queueChanged()
  }

  /** Counts a waiting run that another process queued among this one's own. */
  claim(runId: string): void {
    this.#own.add(runId)
  }

  /**
   * Takes a waiting run out; it ends as stopped.
   * @returns whether the run was waiting
   */
  cancel(runId: string): boolean {
    const waiting = this.#store.queue.remove(runId)
    if (waiting) {
      this.#store.runs.markEnded(runId, 'stopped', Date.now())
      this.#hub.queueChanged()
    }
    return waiting
  }

  /** @throws Failure `conflict` for a run that does not wait */
  move(runId: string, position: number): void {
    if (!this.#store.queue.list().includes(runId)) {
      const { status } = this.#store.runs.get(runId)
      throw new Failure('conflict', `Run ${runId} is ${status}: only a waiting run can be moved in the queue`)
    }
    this.#store.queue.move(runId, position)
    this.#hub.queueChanged()
  }

  setPaused(paused: boolean): void {
    this.#store.settings.set('queuePaused', paused)
    this.#hub.queueChanged()
    this.startNext()
  }

  setConcurrency(concurrency: number): void {
    this.#store.settings.set('queueConcurrency', concurrency)
    this.#hub.queueChanged()
    this.startNext()
  }

  /** Starts what may start now. */
  startNext(): void {
    if (this.#held || this.#closed) return
    const { paused, concurrency, waiting } = this.state()
    const allowed = this.#scope === 'own' ? waiting.filter((id) => this.#own.has(id)) : paused ? [] : waiting
    const ready = allowed.filter((id) => !this.#supervisor.isActive(id))
    for (const runId of ready.slice(0, Math.max(0, concurrency - this.#supervisor.activeCount))) {
      void this.#supervisor.start(runId)
    }
    this.#hub.queueChanged()
  }

  /** While held, nothing is started. */
  setHeld(held: boolean): void {
    this.#held = held
    this.startNext()
  }

  /** Starts nothing any more. */
  close(): void {
    this.#closed = true
  }
}
