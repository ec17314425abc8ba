import type { FailureRecord } from '../shared/failures.ts'
import type { EndedEvent, RunOutcome } from '../shared/run-events.ts'
import type { RunRow } from '../shared/runs.ts'

/** The `ended` event of a run whose trainer could not say it, from what the store has of the run. */
export function lostRunEvent(run: RunRow, lastSeq: number, outcome: RunOutcome, failure?: FailureRecord): EndedEvent {
  return {
    type: 'ended',
    runId: run.id,
    seq: lastSeq + 1,
    time: Date.now(),
    outcome,
    summary: {
      testError: run.testError,
      validationError: run.validationError,
      bestValidationError: run.bestValidationError,
      bestValidationStep: run.bestValidationStep,
      testErrorAtBestValidation: run.testErrorAtBestValidation,
      medianTestError: run.medianTestError,
      bestTestError: run.bestTestError,
      steps: run.step,
      stepsPerSecond: run.stepsPerSecond ?? 0,
      activeSeconds: run.activeSeconds,
      engine: run.engine,
      runId: run.id,
    },
    ...(failure && { failure }),
  }
}
