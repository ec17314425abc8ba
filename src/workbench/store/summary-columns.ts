import type { Selectable } from 'kysely'
import type { RunSummary } from '../../shared/run-events.ts'
import type { RunsTable } from './schema.ts'

/** The errors of a run as columns of its row. */
export const summaryColumns = [
  'test_error',
  'validation_error',
  'best_validation_error',
  'best_validation_step',
  'test_error_at_best_validation',
  'median_test_error',
  'best_test_error',
] as const

type SummaryColumns = Pick<Selectable<RunsTable>, (typeof summaryColumns)[number]>

export function toSummaryColumns(summary: RunSummary): SummaryColumns {
  return {
    test_error: summary.testError,
    validation_error: summary.validationError,
    best_validation_error: summary.bestValidationError,
    best_validation_step: summary.bestValidationStep,
    test_error_at_best_validation: summary.testErrorAtBestValidation,
    median_test_error: summary.medianTestError,
    best_test_error: summary.bestTestError,
  }
}

export function toRunSummary(columns: SummaryColumns): RunSummary {
  return {
    testError: columns.test_error,
    validationError: columns.validation_error,
    bestValidationError: columns.best_validation_error,
    bestValidationStep: columns.best_validation_step,
    testErrorAtBestValidation: columns.test_error_at_best_validation,
    medianTestError: columns.median_test_error,
    bestTestError: columns.best_test_error,
  }
}
