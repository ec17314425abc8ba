import type { RunRow } from '../../shared/runs.ts'
import { formatCount, formatErrorPercent } from '../format/numbers.ts'
import { formatDuration } from '../format/times.ts'

/** What must stand beside every figure of a run: `mnist.1@100 · 1,000 validation · seed 1 · TensorFlow 2.21.0, CPU`. */
export function protocolOf(row: RunRow): string {
  const parts = [row.splitName, `${formatCount(row.settings.validationSize)} validation`, `seed ${row.settings.seed}`]
  parts.push(row.engine ? `${row.engine.library}, ${row.engine.device}` : `${row.settings.engine} engine`)
  return parts.join(' · ')
}

export function labelsOf(row: RunRow): string {
  return row.settings.allLabels ? 'all' : formatCount(row.settings.labels)
}

/** Share of the steps that are done, 0 … 1. */
export function progressOf(row: RunRow): number {
  return row.totalSteps ? Math.min(1, row.step / row.totalSteps) : 0
}

/** Time left in words; before the first step nothing is known of it. */
export function etaOf(row: RunRow): string {
  return formatDuration(row.step === 0 ? null : row.etaSeconds)
}

/** Where the run stands, in one short sentence. */
export function standingOf(row: RunRow): string {
  const steps = row.totalSteps === null ? '' : ` of ${formatCount(row.totalSteps)}`
  const at = `step ${formatCount(row.step)}${steps}`
  switch (row.status) {
    case 'queued':
      return 'Waiting in the queue'
    case 'starting':
      return 'Starting the trainer'
    case 'running':
      return row.step === 0 ? `At ${at}` : `At ${at}, ${etaOf(row)} left`
    case 'stopping':
      return `Stopping at ${at}`
    case 'completed':
      return `Completed ${formatCount(row.step)} steps in ${formatDuration(row.activeSeconds)}`
    case 'stopped':
      return `Stopped at ${at}`
    case 'interrupted':
      return `Interrupted at ${at}: Penumbra ended while it trained`
    case 'diverged':
    case 'failed':
      return row.failure?.message ?? `Ended at ${at}`
  }
}

/** Where the selection by validation stands: `3.10 % on validation at step 4,200`. */
export function bestValidationOf(row: RunRow): string {
  return row.bestValidationError === null
    ? 'no validation error measured'
    : `${formatErrorPercent(row.bestValidationError)} on validation at step ${formatCount(row.bestValidationStep)}`
}

/** What a stop does: a run that trains writes a checkpoint first, one that waits has nothing to write. */
export function stopLabel({ status }: RunRow): string {
  return status === 'queued' ? 'Stop waiting' : 'Stop and save'
}

export function stopHint({ status }: RunRow): string {
  return status === 'queued'
    ? 'Takes the run out of the queue; it stays in the table of runs'
    : 'Stops after the present step and saves a checkpoint, from which the run can be resumed'
}
