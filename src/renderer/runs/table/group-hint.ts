import { findOutliers } from '../../../shared/statistics/outliers.ts'
import { t } from '../../i18n/translate.ts'
import type { RunColumn } from './run-column.ts'
import { groupMean, type TableGroup } from './table-entries.ts'

/** What a group's mean leaves unsaid: `n = 3 · standard error 0.12 · 95 % interval 4.98 … 6.02 · outlier: seed 4, 9.10`. */
export function groupHint(column: RunColumn, group: TableGroup): string | undefined {
  const summary = groupMean(column, group)
  if (column.kind !== 'number' || !summary) return undefined
  const { count, standardError, interval } = summary
  return [
    `n = ${count}`,
    ...(standardError === null ? [] : [t('standard error {value}', { value: column.format(standardError) })]),
    ...(interval ? [t('95 % interval {from} … {to}', bounds(interval, column.format))] : []),
    ...outliers(column, group),
  ].join(' · ')
}

/** Whether a run lies far from the others of its group. */
export function hasOutliers(column: RunColumn, group: TableGroup): boolean {
  return outliers(column, group).length > 0
}

function outliers(column: RunColumn, { counted }: TableGroup): string[] {
  if (column.kind !== 'number' || !column.measured) return []
  const measured = counted.flatMap((row) => {
    const value = column.value(row)
    return value === null ? [] : [{ seed: row.settings.seed, value }]
  })
  const far = findOutliers(measured.map(({ value }) => value))
  return measured
    .filter((_, index) => far[index])
    .map(({ seed, value }) => t('outlier: seed {seed}, {value}', { seed, value: column.format(value) }))
}

function bounds([from, to]: readonly [number, number], format: (value: number) => string) {
  return { from: format(from), to: format(to) }
}
