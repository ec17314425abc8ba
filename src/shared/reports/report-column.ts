import type { ErrorKey } from '../comparison/group-runs.ts'
import type { RunRow, ScalarSeries } from '../runs.ts'
import type { SeededValue } from '../statistics/pair-by-seed.ts'

/** One side of a comparison, as a report gets it: a run, or a group of seeds. The first is the baseline. */
export interface ReportColumn {
  title: string
  /** One a seed, at least one. */
  runs: readonly RunRow[]
}

/** A scalar of a run, for the figures. */
export interface ReportCurve {
  runId: string
  series: ScalarSeries
}

/** The errors that are always shown together, each under the rule that selected it. */
export const selectionRules = [
  { key: 'testError', title: 'last', note: 'at the last evaluation' },
  { key: 'testErrorAtBestValidation', title: 'at best validation', note: 'at the step of the lowest validation error' },
  { key: 'medianTestError', title: 'median of last 20', note: 'median over the last 20 evaluations' },
  { key: 'bestTestError', title: 'best, selected on test', note: 'selected on test data: not a result' },
] as const satisfies readonly { key: ErrorKey; title: string; note: string }[]

/** One value a seed; runs without the error are left out. */
export function valuesOf({ runs }: ReportColumn, key: ErrorKey): SeededValue[] {
  return runs.flatMap((run) => {
    const value = run[key]
    return value === null ? [] : [{ seed: run.settings.seed, value }]
  })
}
