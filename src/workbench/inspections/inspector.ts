import { Failure, fromFailureRecord } from '../../shared/failures.ts'
import type { AnswerTo, InspectionKind, QuestionOf, StoredModel } from '../../shared/inspections.ts'
import type { TrainerMessage } from '../../shared/trainer-protocol.ts'
import type { StartTrainer, TrainerExit, TrainerProcess } from '../trainers/trainer-process.ts'

/** A native crash says a few lines at most. */
const keptStderr = 2000

interface Waiting {
  resolve(message: Extract<TrainerMessage, { type: 'answer' }>): void
  reject(error: Error): void
}

/** One trainer process that answers questions about stored models, one after the other, and never trains. */
export class Inspector {
  readonly #process: TrainerProcess
  readonly #limitMilliseconds: number
  #waiting: Waiting | undefined
  #stderr = ''
  #gone = false

  constructor(startTrainer: StartTrainer, limitMilliseconds: number) {
    this.#limitMilliseconds = limitMilliseconds
    this.#process = startTrainer()
    this.#process.onMessage((message) => this.#receive(message))
    this.#process.onStderr((text) => (this.#stderr = (this.#stderr + text).slice(-keptStderr)))
    this.#process.onExit((exit, problem) => this.#finish(exit, problem))
  }

  get isGone(): boolean {
    return this.#gone
  }

  /**
   * Asks one question; the next may follow when this one is answered.
   * @throws Failure of the process, `crashed` when it died, `environment` when it took longer than its limit
   */
  async ask<Kind extends InspectionKind>(model: StoredModel, question: QuestionOf<Kind>): Promise<AnswerTo<Kind>> {
    const { promise, resolve, reject } = Promise.withResolvers<Extract<TrainerMessage, { type: 'answer' }>>()
    this.#waiting = { resolve, reject }
    const timer = setTimeout(() => {
      reject(
        new Failure(
          'environment',
          `No answer from the model of run ${model.runId} after ${this.#limitMilliseconds / 1000} s: the process was ended. ` +
            'Try again when fewer runs train',
        ),
      )
      this.end()
    }, this.#limitMilliseconds)
    this.#process.send({ type: 'inspect', model, question })
    try {
      const { answer } = await promise
      return answer as AnswerTo<Kind>
    } finally {
      clearTimeout(timer)
      this.#waiting = undefined
    }
  }

  /** Ends the process at once. */
  end(): void {
    if (!this.#gone) this.#process.kill()
  }

  #receive(message: TrainerMessage): void {
    if (message.type === 'answer') this.#waiting?.resolve(message)
    if (message.type === 'refused') this.#waiting?.reject(fromFailureRecord(message.failure))
  }

  #finish({ code, signal }: TrainerExit, problem: Error | undefined): void {
    this.#gone = true
    const how = problem ? problem.message : signal ? `signal ${signal}` : `exit code ${code}`
    const lastWords = this.#stderr.trim()
    this.#waiting?.reject(
      new Failure(
        'crashed',
        `The process that loaded the model ended without an answer (${how})${lastWords ? `: ${lastWords}` : ''}`,
      ),
    )
  }
}
