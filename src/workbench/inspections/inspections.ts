import { Failure } from '../../shared/failures.ts'
import type { AnswerTo, InspectionKind, QuestionOf, StoredModel } from '../../shared/inspections.ts'
import type { StartTrainer } from '../trainers/trainer-process.ts'
import { Inspector } from './inspector.ts'

/** Large networks under attack, or verified on one WebAssembly thread, take some ten seconds. */
const limitMilliseconds = 300_000

/** A process that loaded a model for predictions waits this long for the next drawing. */
const idleMilliseconds = 60_000

/** Idle models kept at most: each holds its data set. */
const mostIdle = 4

interface KeptInspector {
  inspector: Inspector
  /** The last question asked: the next one waits for it. */
  turn: Promise<unknown>
  /** Set while nothing is asked. */
  idleTimer: NodeJS.Timeout | undefined
}

/** Questions about stored models, each answered by a trainer process that does not train. */
export class Inspections {
  readonly #startTrainer: StartTrainer
  readonly #running = new Set<Inspector>()
  /** By checkpoint, the one used longest ago first. */
  readonly #kept = new Map<string, KeptInspector>()
  #closed = false

  constructor(startTrainer: StartTrainer) {
    this.#startTrainer = startTrainer
  }

  /** In a process of its own, which ends with the answer. @throws Failure */
  async ask<Kind extends InspectionKind>(model: StoredModel, question: QuestionOf<Kind>): Promise<AnswerTo<Kind>> {
    const inspector = this.#start()
    try {
      return await inspector.ask(model, question)
    } finally {
      inspector.end()
      this.#running.delete(inspector)
    }
  }

  /** In a process that keeps the model for the next question: a drawing is predicted again with every stroke. @throws Failure */
  async askAgain<Kind extends InspectionKind>(model: StoredModel, question: QuestionOf<Kind>): Promise<AnswerTo<Kind>> {
    const kept = this.#keep(model.checkpoint)
    const answer = kept.turn.catch(() => {}).then(() => kept.inspector.ask(model, question))
    kept.turn = answer
    try {
      return await answer
    } finally {
      if (kept.turn === answer) this.#endWhenIdle(model.checkpoint, kept)
    }
  }

  /** Ends every process. */
  close(): void {
    this.#closed = true
    for (const checkpoint of [...this.#kept.keys()]) this.#drop(checkpoint)
    for (const inspector of this.#running) inspector.end()
  }

  #start(): Inspector {
    if (this.#closed) throw new Failure('conflict', 'The workbench is closing')
    const inspector = new Inspector(this.#startTrainer, limitMilliseconds)
    this.#running.add(inspector)
    return inspector
  }

  #keep(checkpoint: string): KeptInspector {
    const known = this.#kept.get(checkpoint)
    if (known?.inspector.isGone) this.#drop(checkpoint)
    const kept = this.#kept.get(checkpoint) ?? {
      inspector: this.#start(),
      turn: Promise.resolve(),
      idleTimer: undefined,
    }
    clearTimeout(kept.idleTimer)
    kept.idleTimer = undefined
    this.#kept.delete(checkpoint)
    this.#kept.set(checkpoint, kept)
    return kept
  }

  #endWhenIdle(checkpoint: string, kept: KeptInspector): void {
    clearTimeout(kept.idleTimer)
    kept.idleTimer = setTimeout(() => this.#drop(checkpoint), idleMilliseconds).unref()
    const idle = [...this.#kept].filter(([, { idleTimer }]) => idleTimer !== undefined)
    for (const [oldest] of idle.slice(0, -mostIdle)) this.#drop(oldest)
  }

  #drop(checkpoint: string): void {
    const kept = this.#kept.get(checkpoint)
    if (!kept) return
    clearTimeout(kept.idleTimer)
    kept.inspector.end()
    this.#running.delete(kept.inspector)
    this.#kept.delete(checkpoint)
  }
}
