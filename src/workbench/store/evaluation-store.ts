import {
  summarizeEvaluations,
  testErrorScalar,
  validationErrorScalar,
  type RunSummary,
  type ScalarsEvent,
} from '../../shared/run-events.ts'
import type { Connection } from './connection.ts'

export interface Evaluation {
  step: number
  testError: number | null
  validationError: number | null
}

/** What a run's evaluations were before a batch. */
export interface EvaluationsBefore {
  lastStep: number
  testErrors: readonly number[]
}

/** The evaluations of runs: the steps at which errors on test or validation data were measured. */
export class EvaluationStore {
  readonly #points
  readonly #latest
  readonly #lastStep

  constructor(connection: Connection) {
    this.#points = connection.reader<[number, string], [step: number, value: number | null]>(
      `SELECT step, value FROM scalars JOIN series ON series.key = scalars.series
       WHERE run = ? AND series.name = ? ORDER BY step`,
    )
    this.#latest = connection.reader<[number, string], [number]>(
      `SELECT value FROM scalars JOIN series ON series.key = scalars.series
       WHERE run = ? AND series.name = ? AND value IS NOT NULL ORDER BY step DESC LIMIT 20`,
    )
    this.#lastStep = connection.reader<[number, string, string], [number | null]>(
      `SELECT max(last_step) FROM scalar_summaries JOIN series ON series.key = scalar_summaries.series
       WHERE run = ? AND series.name IN (?, ?)`,
    )
  }

  /** Oldest first. */
  list(run: number): Evaluation[] {
    const evaluations = new EvaluationsByStep()
    for (const [step, value] of this.#points(run, testErrorScalar)) evaluations.at(step).testError = value
    for (const [step, value] of this.#points(run, validationErrorScalar)) evaluations.at(step).validationError = value
    return evaluations.list()
  }

  /** Ask before a batch is stored, for `summarize` after. */
  before(run: number): EvaluationsBefore {
    return {
      lastStep: this.#lastStep(run, testErrorScalar, validationErrorScalar)[0]?.[0] ?? -1,
      testErrors: this.#latest(run, testErrorScalar)
        .map(([value]) => value)
        .reverse(),
    }
  }

  /**
   * The errors of a run after the evaluations of a batch, without reading all of them again where they follow those before.
   * @param summary the errors before
   */
  summarize(
    run: number,
    added: readonly Evaluation[],
    { lastStep, testErrors }: EvaluationsBefore,
    summary: RunSummary,
  ): RunSummary {
    return added.every(({ step }) => step > lastStep)
      ? summarizeEvaluations(added, { summary, testErrors })
      : summarizeEvaluations(this.list(run))
  }
}

/** The evaluations among the events of a batch, in order of step. */
export function evaluationsOf(events: readonly ScalarsEvent[]): Evaluation[] {
  const evaluations = new EvaluationsByStep()
  for (const { step, values } of events) {
    const { [testErrorScalar]: testError, [validationErrorScalar]: validationError } = values
    if (testError !== undefined) evaluations.at(step).testError = withoutNaN(testError)
    if (validationError !== undefined) evaluations.at(step).validationError = withoutNaN(validationError)
  }
  return evaluations.list()
}

class EvaluationsByStep {
  readonly #byStep = new Map<number, Evaluation>()

  at(step: number): Evaluation {
    const evaluation = this.#byStep.get(step) ?? { step, testError: null, validationError: null }
    this.#byStep.set(step, evaluation)
    return evaluation
  }

  list(): Evaluation[] {
    return [...this.#byStep.values()].sort((a, b) => a.step - b.step)
  }
}

function withoutNaN(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
