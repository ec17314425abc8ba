import type { RunEvent, RunOutcome } from '../shared/run-events.ts'
import { toFailureRecord, type FailureRecord } from '../shared/failures.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import type { LogLine } from '../shared/runs.ts'
import { runDirectory } from './data-directory.ts'
import type { EventHub } from './event-hub.ts'
import { appendToLog, logLineOf } from './run-log.ts'
import { lostRunEvent } from './lost-run.ts'
import type { Store } from './store/index.ts'
import type { StartTrainer } from './trainers/trainer-process.ts'
import { TrainerSession } from './trainers/trainer-session.ts'

/** Between two attempts to store how a run ended, when the disk is full. */
const retryMilliseconds = 5_000

export interface SupervisorOptions {
  store: Store
  hub: EventHub
  dataDirectory: string
  startTrainer: StartTrainer
  prepareJob(runId: string): Promise<TrainerJob>
  /** A trainer is gone, another may start. */
  onFree(): void
  /** How the run ended is stored. */
  onEnded(runId: string): void
  /** The store takes nothing any more, or takes it again: while it does not, no other run should start. */
  onStorage(working: boolean): void
  graceMilliseconds?: number
}

/** Starts trainers, stores what they say, and sees to it that each of their runs ends. */
export class Supervisor {
  readonly #options: SupervisorOptions
  /** Null while the job is being prepared. */
  readonly #sessions = new Map<string, TrainerSession | null>()
  readonly #stopRequested = new Set<string>()
  #whenIdle: (() => void)[] = []
  readonly #retries = new Set<NodeJS.Timeout>()

  constructor(options: SupervisorOptions) {
    this.#options = options
  }

  get activeCount(): number {
    return this.#sessions.size
  }

  /** Whether the run has a trainer, be it one that is about to exit. */
  isActive(runId: string): boolean {
    return this.#sessions.has(runId)
  }

  /** Takes a waiting run from the queue and starts its trainer. A run that cannot start ends as failed. */
  async start(runId: string): Promise<void> {
    const { store, hub, prepareJob } = this.#options
    this.#sessions.set(runId, null)
    try {
      const untilStep = store.queue.untilStep(runId)
      store.transaction(() => {
        store.queue.remove(runId)
        store.runs.markStarting(runId, Date.now())
      })
      hub.runChanged(runId)
      const job = { ...(await prepareJob(runId)), ...(untilStep !== null && { stopAfterStep: untilStep }) }
      if (this.#stopRequested.has(runId)) this.#lost(runId, 'stopped')
      else this.#sessions.set(runId, this.#openSession(runId, job))
    } catch (error) {
      this.#lost(runId, 'failed', toFailureRecord(error))
    } finally {
      if (this.#sessions.get(runId) === null) this.#free(runId)
    }
  }

  /** Asks the trainer for a checkpoint and its end, or ends it at once. */
  stop(runId: string, atOnce = false): void {
    if (!this.#sessions.has(runId)) return
    this.#stopRequested.add(runId)
    const { status } = this.#options.store.runs.get(runId)
    if (status === 'starting' || status === 'running') this.#options.store.runs.setStatus(runId, 'stopping')
    this.#options.hub.runChanged(runId)
    const session = this.#sessions.get(runId)
    if (atOnce) session?.stopAtOnce()
    else session?.stop()
  }

  /** Stops every trainer and waits until the last is gone; starts none after. */
  async close(): Promise<void> {
    if (this.#sessions.size > 0) {
      const idle = new Promise<void>((resolve) => this.#whenIdle.push(resolve))
      for (const runId of this.#sessions.keys()) this.stop(runId)
      await idle
    }
    for (const timer of this.#retries) clearTimeout(timer)
  }

  #openSession(runId: string, job: TrainerJob): TrainerSession {
    const { startTrainer, graceMilliseconds } = this.#options
    return new TrainerSession({
      startTrainer,
      job,
      graceMilliseconds,
      onEvents: (events) => this.#store(runId, events),
      onLost: (outcome, failure, lastWords) => this.#lost(runId, outcome, failure, lastWords),
      onExit: () => this.#free(runId),
    })
  }

  #store(runId: string, events: readonly RunEvent[]): void {
    const { store, hub, onEnded } = this.#options
    const lines = events.map(logLineOf).filter((line) => line !== undefined)
    store.transaction(() => {
      store.events.apply(runId, events)
      const started = events.some(({ type }) => type === 'started')
      if (started && store.runs.get(runId).status === 'starting') store.runs.setStatus(runId, 'running')
      this.#log(runId, lines)
    })
    hub.runEvents(events)
    if (events.some(({ type }) => type === 'ended')) {
      onEnded(runId)
      hub.flush()
    }
  }

  /** Says in the trainer's place how its run ended. */
  #lost(runId: string, outcome: RunOutcome, failure?: FailureRecord, lastWords: readonly LogLine[] = []): void {
    const { store, hub, onStorage } = this.#options
    const event = lostRunEvent(store.runs.get(runId), store.runs.record(runId).lastSeq, outcome, failure)
    try {
      this.#log(runId, lastWords)
      this.#store(runId, [event])
    } catch (error) {
      console.error(`The end of run ${runId} could not be stored: ${toFailureRecord(error).message}`)
      onStorage(false)
      hub.runEvents([event])
      this.#storeEndLater(event)
    }
  }

  /** Until it works; when the workbench closes before, the next opening finds the run interrupted. */
  #storeEndLater(event: RunEvent): void {
    const timer = setTimeout(() => {
      this.#retries.delete(timer)
      try {
        this.#store(event.runId, [event])
        this.#options.onStorage(true)
      } catch {
        this.#storeEndLater(event)
      }
    }, retryMilliseconds)
    this.#retries.add(timer)
  }

  #log(runId: string, lines: readonly LogLine[]): void {
    appendToLog(this.#options.store.logs, runId, runDirectory(this.#options.dataDirectory, runId), lines)
  }

  #free(runId: string): void {
    this.#sessions.delete(runId)
    this.#stopRequested.delete(runId)
    this.#options.hub.queueChanged()
    this.#options.onFree()
    if (this.#sessions.size > 0) return
    for (const resolve of this.#whenIdle) resolve()
    this.#whenIdle = []
  }
}
