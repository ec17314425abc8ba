import type { RunRow } from '../../shared/runs.ts'
import { summarizeGroup, type GroupSummary } from '../../shared/statistics/group-summary.ts'
import type { StudyCell, StudyRow } from '../../shared/studies.ts'
import { message } from '../i18n/translate.ts'

/** Which test error of a run speaks for it. `bestOnTest` is selected on test data and never drawn. */
export type ErrorMeasure = 'last' | 'atBestValidation' | 'medianOfLast20' | 'bestOnTest'

export const measureTitles: Readonly<Record<ErrorMeasure, string>> = {
  last: message('at the last step'),
  atBestValidation: message('at best validation'),
  medianOfLast20: message('median of the last 20'),
  bestOnTest: message('best on test'),
}

/** A cell of a study with what its runs say together. */
export interface CellResult {
  /** Index into the study's cells. */
  index: number
  cell: StudyCell
  /** Those still kept, in the order of seeds. */
  runs: readonly RunRow[]
  /** Those of them that pruning stopped; one that was resumed since is none. */
  pruned: readonly RunRow[]
  /** Completed runs only: one that pruning or a hand stopped early says nothing of the recipe's end. */
  errors: Readonly<Record<ErrorMeasure, GroupSummary | null>>
  /** Over the same runs, at the last step: what choosing a cell may look at. */
  validation: GroupSummary | null
}

/** The test error of one run that a measure stands for; null where it was not measured. */
export function measuredError(run: RunRow, measure: ErrorMeasure): number | null {
  switch (measure) {
    case 'last':
      return run.testError
    case 'atBestValidation':
      return run.testErrorAtBestValidation
    case 'medianOfLast20':
      return run.medianTestError ?? null
    case 'bestOnTest':
      return run.bestTestError
  }
}

/** @param runs every run, by id */
export function cellResults(study: StudyRow, runs: ReadonlyMap<string, RunRow>): CellResult[] {
  return study.cells.map((cell, index) => {
    const own = cell.runs.flatMap((id) => runs.get(id) ?? []).filter(({ trashedAt }) => trashedAt === null)
    const completed = own.filter(({ status }) => status === 'completed')
    const summary = (errorOf: (run: RunRow) => number | null) =>
      summarizeGroup(completed.flatMap((run) => errorOf(run) ?? []))
    const error = (measure: ErrorMeasure) => summary((run) => measuredError(run, measure))
    return {
      index,
      cell,
      runs: own,
      pruned: own.filter(({ id, status }) => status === 'stopped' && cell.pruned.includes(id)),
      errors: {
        last: error('last'),
        atBestValidation: error('atBestValidation'),
        medianOfLast20: error('medianOfLast20'),
        bestOnTest: error('bestOnTest'),
      },
      validation: summary((run) => run.validationError),
    }
  })
}

/** The cell of least mean validation error; never chosen on test data. Undefined where nothing was validated. */
export function bestCell(results: readonly CellResult[]): CellResult | undefined {
  const validated = results.filter(({ validation }) => validation !== null)
  return validated.sort((a, b) => (a.validation?.mean ?? Infinity) - (b.validation?.mean ?? Infinity))[0]
}

/** Mean less and plus one standard deviation; both the mean where one run alone gives no deviation. */
export function spreadOf({ mean, deviation }: GroupSummary): readonly [number, number] {
  return [mean - (deviation ?? 0), mean + (deviation ?? 0)]
}
