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

export interface SupervisorOptions {
  store: Store
  hub: EventHub
  dataDirectory: string
  startTrainer: StartTrainer
  prepareJob(runId: string): Promise<TrainerJob>
  /** A trainer is gone, another may start. */
  onFree(): void
  /** The record of a run changed for good. */
  onEnded(runId: string): void
  graceMilliseconds?: number
}

/** Starts trainers, stores what they say, and sees to it that each of their runs ends. */
export class Supervisor {
  readonly #options: SupervisorOptions
  /** Null while the job is being prepared. */
  readonly #sessions = new Map<string, TrainerSession | null>()
  readonly #stopRequested = new Set<string>()

  constructor(options: SupervisorOptions) {
    this.#options = options
  }

  get activeCount(): number {
    return this.#sessions.size
  }

  isActive(runId: string): boolean {
    return this.#sessions.has(runId)
  }

  /** Starts the trainer of a run that waited. A run that cannot start ends as failed. */
  async start(runId: string): Promise<void> {
    this.#sessions.set(runId, null)
    try {
      this.#options.store.runs.markStarting(runId, Date.now())
      this.#options.hub.runChanged(runId)
      const job = await this.#options.prepareJob(runId)
      if (this.#stopRequested.has(runId)) return this.#lost(runId, 'stopped', undefined, [])
      this.#sessions.set(runId, this.#openSession(runId, job))
    } catch (error) {
      this.#lost(runId, 'failed', toFailureRecord(error), [])
    } finally {
      if (this.#sessions.get(runId) === null) this.#free(runId)
    }
  }

  /** Asks the trainer for a checkpoint and its end. */
  stop(runId: string): void {
    if (!this.#sessions.has(runId)) return
    this.#stopRequested.add(runId)
    const { status } = this.#options.store.runs.get(runId)
    if (status === 'starting' || status === 'running') this.#options.store.runs.setStatus(runId, 'stopping')
    this.#options.hub.runChanged(runId)
    this.#sessions.get(runId)?.stop()
  }

  /** Stops every trainer and waits until the last is gone. */
  async stopAll(): Promise<void> {
    for (const runId of this.#sessions.keys()) this.stop(runId)
    while (this.#sessions.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  #openSession(runId: string, job: TrainerJob): TrainerSession {
    const { startTrainer, graceMilliseconds } = this.#options
    return new TrainerSession({
      startTrainer,
      job,
      graceMilliseconds,
      onEvents: (events) => this.#store(runId, events),
      onLost: (outcome, failure, stderrLines) => this.#lost(runId, outcome, failure, stderrLines),
      onExit: () => this.#free(runId),
    })
  }

  #store(runId: string, events: readonly RunEvent[]): void {
    const { store, hub } = this.#options
    store.transaction(() => {
      store.events.apply(runId, events)
      if (events.some(({ type }) => type === 'started') && store.runs.get(runId).status === 'starting') {
        store.runs.setStatus(runId, 'running')
      }
      this.#log(
        runId,
        events.map(logLineOf).filter((line) => line !== undefined),
      )
    })
    hub.runEvents(events)
    if (events.some(({ type }) => type === 'ended')) {
      this.#options.onEnded(runId)
      hub.flush()
    }
  }

  /** Says in the trainer's place how its run ended. */
  #lost(runId: string, outcome: RunOutcome, failure: FailureRecord | undefined, stderrLines: readonly string[]): void {
    const { store, hub } = this.#options
    const event = lostRunEvent(store.runs.get(runId), store.runs.record(runId).lastSeq, outcome, failure)
    try {
      const time = Date.now()
      this.#log(
        runId,
        stderrLines.map((message) => ({ time, level: 'error', message })),
      )
      if (!failure && !stderrLines.length && outcome === 'stopped') this.#log(runId, [unansweredStop(time)])
      this.#store(runId, [event])
    } catch (error) {
      // The disk is full or gone: the run stays open in the store and becomes `interrupted` when that is opened again.
      console.error(`The end of run ${runId} could not be stored: ${toFailureRecord(error).message}`)
      hub.runEvents([event])
    }
  }

  #log(runId: string, lines: readonly LogLine[]): void {
    appendToLog(this.#options.store.logs, runId, runDirectory(this.#options.dataDirectory, runId), lines)
  }

  #free(runId: string): void {
    this.#sessions.delete(runId)
    this.#stopRequested.delete(runId)
    this.#options.hub.queueChanged()
    this.#options.onFree()
  }
}

function unansweredStop(time: number): LogLine {
  return {
    time,
    level: 'warning',
    message: 'The trainer did not answer the stop and was ended; resume goes on from the last checkpoint',
  }
}
