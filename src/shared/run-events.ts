import type { FailureRecord } from './failures.ts'
import type { EngineKind } from './run-settings.ts'
import { median } from './statistics/median.ts'
import type { ViewData } from './views.ts'

/** How a run ended. `interrupted`: the workbench died with it; it can be resumed. */
export type RunOutcome = 'completed' | 'stopped' | 'failed' | 'diverged' | 'interrupted'
export type RunStatus = 'queued' | 'starting' | 'running' | 'stopping' | RunOutcome

/** What computes the steps, as found by the trainer. */
export interface EngineInfo {
  kind: EngineKind
  /** `TensorFlow 2.21.0` or `TensorFlow.js 4.22.0 (wasm)`. */
  library: string
  /** `CPU, 2 threads` or the name of the NVIDIA device. */
  device: string
  /** Why it is not what was asked for. */
  fallbackReason?: string
}

/** The errors of a run in per cent, each under the rule that selected it. */
export interface RunSummary {
  /** At the last evaluation. */
  testError: number | null
  /** At the last evaluation. */
  validationError: number | null
  bestValidationError: number | null
  bestValidationStep: number | null
  testErrorAtBestValidation: number | null
  /** Median over the last 20 evaluations. */
  medianTestError: number | null
  /** Selected on test data: shown greyed, never used. */
  bestTestError: number | null
}

interface RunEventBase {
  runId: string
  /** Counts up by one per event of a run, from 1, across resumes. */
  seq: number
  /** Milliseconds since 1970. */
  time: number
}

export interface StartedEvent extends RunEventBase {
  type: 'started'
  engine: EngineInfo
  versions: Readonly<Record<string, string>>
  stages: readonly { name: string; steps: number }[]
  totalSteps: number
  /** The first step to run: 0, or where a resumed run goes on. */
  fromStep: number
}

export interface ProgressEvent extends RunEventBase {
  type: 'progress'
  /** Steps done. */
  step: number
  totalSteps: number
  stage: string
  /** Seconds spent training, without pauses. */
  activeSeconds: number
  stepsPerSecond: number
  etaSeconds: number
}

export interface ScalarsEvent extends RunEventBase {
  type: 'scalars'
  /** Steps done when measured; 0 is before the first. */
  step: number
  /** Passes over the unlabelled pool (or the labelled set where there is no pool). */
  epoch: number
  activeSeconds: number
  values: Readonly<Record<string, number>>
}

export interface ViewEvent extends RunEventBase {
  type: 'view'
  viewId: string
  step: number
  data: ViewData
  /** Shown live and not stored: the next one of its view takes its place. */
  transient?: true
}

export interface CheckpointEvent extends RunEventBase {
  type: 'checkpoint'
  step: number
  role: 'last' | 'best-validation'
  /** Relative to the run folder. */
  file: string
  bytes: number
}

export interface NoticeEvent extends RunEventBase {
  type: 'notice'
  level: 'info' | 'warning'
  message: string
}

export interface EndedEvent extends RunEventBase {
  type: 'ended'
  outcome: RunOutcome
  summary: RunSummary & {
    steps: number
    stepsPerSecond: number
    activeSeconds: number
    engine: EngineInfo | null
    runId: string
  }
  failure?: FailureRecord
}

/** All that a trainer says. Everything the store and the interface know of a run comes from these. */
export type RunEvent =
  StartedEvent | ProgressEvent | ScalarsEvent | ViewEvent | CheckpointEvent | NoticeEvent | EndedEvent

/** A run event before the run's stamp. Distributes over the union. */
export type UnstampedRunEvent = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, keyof RunEventBase>
    : never
  : never

export const testErrorScalar = 'error/test'
export const validationErrorScalar = 'error/validation'

/** What is known of a run's evaluations before others follow. */
export interface EarlierEvaluations {
  summary: RunSummary
  /** Oldest first; of more than 20 the last 20 are enough. */
  testErrors: readonly number[]
}

/**
 * The three test errors that are always shown together, from the evaluations of a run in order of step.
 * Without a validation set the selection by validation stays null.
 * @param earlier what the evaluations go on from
 */
export function summarizeEvaluations(
  evaluations: Iterable<{ step: number; testError: number | null; validationError: number | null }>,
  earlier?: EarlierEvaluations,
): RunSummary {
  const summary: RunSummary = {
    testError: null,
    validationError: null,
    bestValidationError: null,
    bestValidationStep: null,
    testErrorAtBestValidation: null,
    medianTestError: null,
    bestTestError: null,
    ...earlier?.summary,
  }
  const testErrors = [...(earlier?.testErrors ?? [])]
  for (const { step, testError, validationError } of evaluations) {
    summary.testError = testError
    summary.validationError = validationError
    if (testError !== null) testErrors.push(testError)
    if (testError !== null && (summary.bestTestError === null || testError < summary.bestTestError)) {
      summary.bestTestError = testError
    }
    if (
      validationError !== null &&
      (summary.bestValidationError === null || validationError < summary.bestValidationError)
    ) {
      summary.bestValidationError = validationError
      summary.bestValidationStep = step
      summary.testErrorAtBestValidation = testError
    }
  }
  summary.medianTestError = median(testErrors.slice(-20))
  return summary
}
