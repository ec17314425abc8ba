import { toFailureRecord, type FailureRecord } from '../../shared/failures.ts'
import type { RunEvent, RunOutcome } from '../../shared/run-events.ts'
import type { LogLine } from '../../shared/runs.ts'
import type { TrainerJob, TrainerMessage } from '../../shared/trainer-protocol.ts'
import { exitReason } from './exit-reason.ts'
import type { StartTrainer, TrainerExit, TrainerProcess } from './trainer-process.ts'

/** Time that a trainer gets to answer a stop with its checkpoint, or to exit after its last word. */
export const graceMilliseconds = 10_000

const keptStderrLines = 40

export interface TrainerSessionOptions {
  startTrainer: StartTrainer
  job: TrainerJob
  graceMilliseconds?: number
  /** Stores events; what it throws ends the trainer. */
  onEvents(events: readonly RunEvent[]): void
  /** The process is gone without an `ended` event of its own. */
  onLost(outcome: RunOutcome, failure: FailureRecord | undefined, lastWords: readonly LogLine[]): void
  /** The process is gone, after everything else was reported. */
  onExit(): void
}

/** One trainer process from its start to its exit, and the guarantee that its run ends with it. */
export class TrainerSession {
  readonly #options: TrainerSessionOptions
  readonly #trainer: TrainerProcess
  #stderrLines: string[] = []
  #stopping = false
  /** The trainer said `ended`: its exit is no surprise. */
  #ended = false
  /** Why this side ended a trainer that was asked to stop. */
  #killedBecause: string | undefined
  #failure: FailureRecord | undefined
  #deadline: NodeJS.Timeout | undefined

  constructor(options: TrainerSessionOptions) {
    this.#options = options
    this.#trainer = options.startTrainer()
    this.#trainer.onMessage((message) => this.#receive(message))
    this.#trainer.onStderr((text) => this.#keepStderr(text))
    this.#trainer.onExit((exit, problem) => this.#finish(exit, problem))
    this.#trainer.send({ type: 'start', job: options.job })
  }

  /** Asks for a checkpoint and the end; a trainer that does not answer in time is killed. */
  stop(): void {
    if (this.#stopping || this.#ended) return
    this.#stopping = true
    this.#trainer.send({ type: 'stop' })
    this.#killLater()
  }

  /** Ends the trainer without a further checkpoint. */
  stopAtOnce(): void {
    if (this.#ended) return
    this.#killedBecause = 'Stopped at once, as asked, without a checkpoint'
    this.#trainer.kill()
  }

  #receive(message: TrainerMessage): void {
    if (this.#ended || this.#failure) return
    if (message.type === 'refused') return this.#fail(message.failure)
    if (message.type !== 'events') return
    try {
      this.#options.onEvents(message.events)
    } catch (error) {
      return this.#fail(toFailureRecord(error))
    }
    if (message.events.some(({ type }) => type === 'ended')) {
      this.#ended = true
      this.#killLater()
    }
  }

  #fail(failure: FailureRecord): void {
    this.#failure = failure
    this.#trainer.kill()
  }

  #finish(exit: TrainerExit, problem: Error | undefined): void {
    clearTimeout(this.#deadline)
    if (!this.#ended) this.#reportLoss(exit, problem)
    this.#options.onExit()
  }

  #reportLoss(exit: TrainerExit, problem: Error | undefined): void {
    const time = Date.now()
    const lastWords = this.#stderrLines.map((message): LogLine => ({ time, level: 'error', message }))
    if (this.#killedBecause !== undefined && !this.#failure) {
      const message = `${this.#killedBecause}; resume goes on from the last checkpoint`
      this.#options.onLost('stopped', undefined, [...lastWords, { time, level: 'warning', message }])
    } else {
      const failure = this.#failure ?? exitReason(exit, this.#stderrLines.join('\n'), problem)
      this.#options.onLost('failed', failure, lastWords)
    }
  }

  #killLater(): void {
    clearTimeout(this.#deadline)
    this.#deadline = setTimeout(() => {
      if (!this.#ended) this.#killedBecause = 'The trainer did not answer the stop and was ended'
      this.#trainer.kill()
    }, this.#options.graceMilliseconds ?? graceMilliseconds)
  }

  #keepStderr(text: string): void {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    this.#stderrLines = [...this.#stderrLines, ...lines].slice(-keptStderrLines)
  }
}
