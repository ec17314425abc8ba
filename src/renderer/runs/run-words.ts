import type { RunRow } from '../../shared/runs.ts'
import { formatCount, formatErrorPercent } from '../format/numbers.ts'
import { formatDuration } from '../format/times.ts'
import { t } from '../i18n/translate.ts'
import { isUnfinished } from './status.ts'

/** What must stand beside every figure of a run: `mnist.1@100 · 1,000 validation · seed 1 · TensorFlow 2.21.0, CPU`. */
export function protocolOf(row: RunRow): string {
  const { validationSize, seed, engine } = row.settings
  return [
    row.splitName,
    t('{count} validation', { count: formatCount(validationSize) }),
    t('seed {seed}', { seed }),
    row.engine ? `${row.engine.library}, ${row.engine.device}` : t('engine {engine}', { engine }),
  ].join(' · ')
}

export function labelsOf(row: RunRow): string {
  return row.settings.allLabels ? t('all') : formatCount(row.settings.labels)
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
  const at =
    row.totalSteps === null
      ? t('step {step}', { step: formatCount(row.step) })
      : t('step {step} of {total}', { step: formatCount(row.step), total: formatCount(row.totalSteps) })
  switch (row.status) {
    case 'queued':
      return t('Waiting in the queue')
    case 'starting':
      return t('Starting the trainer')
    case 'running':
      return row.step === 0 ? t('At {at}', { at }) : t('At {at}, {time} left', { at, time: etaOf(row) })
    case 'stopping':
      return t('Stopping at {at}', { at })
    case 'completed':
      return t('Completed {steps} steps in {time}', {
        steps: formatCount(row.step),
        time: formatDuration(row.activeSeconds),
      })
    case 'stopped':
      return t('Stopped at {at}', { at })
    case 'interrupted':
      return t('Interrupted at {at}: Penumbra ended while it trained', { at })
    case 'diverged':
    case 'failed':
      return t(row.failure?.message ?? t('Ended at {at}', { at }))
  }
}

/** Where the selection by validation stands: `3.10 % on validation at step 4,200`. */
export function bestValidationOf(row: RunRow): string {
  return row.bestValidationError === null
    ? t('no validation error measured')
    : t('{error} on validation at step {step}', {
        error: formatErrorPercent(row.bestValidationError),
        step: formatCount(row.bestValidationStep),
      })
}

/** What a stop does: a run that trains writes a checkpoint first, one that waits has nothing to write. */
export function stopLabel({ status }: RunRow): string {
  return status === 'queued' ? t('Stop waiting') : t('Stop and save')
}

/** Whether a run can be ended without a checkpoint: one that waits has nothing to lose. */
export function canStopNow({ status }: RunRow): boolean {
  return isUnfinished(status) && status !== 'queued'
}

export function stopNowHint(): string {
  return t('Ends the run at once without saving; it can be resumed from its last checkpoint')
}

export function stopHint({ status }: RunRow): string {
  return status === 'queued'
    ? t('Takes the run out of the queue; it stays in the table of runs')
    : t('Stops after the present step and saves a checkpoint, from which the run can be resumed')
}
