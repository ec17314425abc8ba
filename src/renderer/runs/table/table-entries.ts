import { groupRuns } from '../../../shared/comparison/group-runs.ts'
import type { RunRow } from '../../../shared/runs.ts'
import { summarizeGroup, type GroupSummary } from '../../../shared/statistics/group-summary.ts'
import { missing } from '../../format/numbers.ts'
import { t } from '../../i18n/translate.ts'
import { cellText, fullTitle, sortValue, type RunColumn } from './run-column.ts'
import type { RunOrder } from './table-state.ts'

/** Runs shown under one heading. */
export interface TableGroup {
  key: string
  title: string
  runs: readonly RunRow[]
  /** The runs that make its figures. */
  counted: readonly RunRow[]
}

/** One line of the table. */
export type TableEntry =
  | { kind: 'group'; key: string; group: TableGroup; open: boolean }
  | { kind: 'run'; key: string; row: RunRow; inGroup: boolean }

/** Rows in the order of a column; rows without a value come last either way, equal ones newest first. */
export function sortRuns(rows: readonly RunRow[], column: RunColumn | undefined, { descending }: RunOrder): RunRow[] {
  if (!column) return [...rows]
  const values = new Map(rows.map((row) => [row.id, sortValue(column, row)]))
  return rows.toSorted(
    (a, b) =>
      compareValues(values.get(a.id) ?? null, values.get(b.id) ?? null, descending) || b.createdAt - a.createdAt,
  )
}

/** Puts the seeds of a recipe together, in the order of the rows. */
export function groupByRecipe(rows: readonly RunRow[], titles: ReadonlyMap<string, string>): TableGroup[] {
  const places = new Map(rows.map((row, place) => [row.id, place]))
  return groupRuns(rows).map(({ recipe, runs, counted }) => ({
    key: recipe,
    title: titles.get(recipe) ?? recipe,
    runs: runs.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
    counted,
  }))
}

/** Puts the rows with one value in a column together, in their order. A run with several tags stands under each. */
export function groupByColumn(rows: readonly RunRow[], column: RunColumn): TableGroup[] {
  const byValue = new Map<string, RunRow[]>()
  for (const row of rows) {
    for (const value of groupValues(column, row)) byValue.set(value, [...(byValue.get(value) ?? []), row])
  }
  return [...byValue].map(([value, runs]) => ({
    key: value,
    title: t('{name}: {text}', { name: fullTitle(column), text: value }),
    runs,
    counted: runs.filter(({ status }) => status === 'completed'),
  }))
}

/**
 * The columns that tell some of the rows apart and are chosen, not measured: what runs can be grouped by.
 * @param chosen id of the column that groups now, which stays among them
 */
export function groupableColumns(columns: readonly RunColumn[], rows: readonly RunRow[], chosen: string): RunColumn[] {
  return columns.filter((column) => {
    if (column.id === chosen) return true
    if (column.kind === 'date' || (column.kind === 'number' && column.measured) || isFreeText(column)) return false
    const [first, ...others] = rows
    const value = first && sortValue(column, first)
    return others.some((row) => sortValue(column, row) !== value)
  })
}

/** Names, notes and ids belong to one run each. */
function isFreeText({ id }: RunColumn): boolean {
  return id === 'name' || id === 'notes' || id === 'id'
}

function groupValues(column: RunColumn, row: RunRow): readonly string[] {
  if (column.id === 'tags' && row.tags.length > 0) return row.tags
  return [cellText(column, row) || missing]
}

/** Groups in the order of a column, by their mean where it is measured, else by their first run. */
export function sortGroups(
  groups: readonly TableGroup[],
  column: RunColumn | undefined,
  { descending }: RunOrder,
): TableGroup[] {
  if (!column) return [...groups]
  const values = new Map(groups.map((group) => [group.key, groupValue(column, group)]))
  return groups.toSorted((a, b) => compareValues(values.get(a.key) ?? null, values.get(b.key) ?? null, descending))
}

function groupValue(column: RunColumn, group: TableGroup): number | string | null {
  if (column.id === 'name') return group.title.toLowerCase()
  const first = group.runs[0]
  if (column.kind === 'number' && column.measured) return groupMean(column, group)?.mean ?? null
  return first ? sortValue(column, first) : null
}

/** Mean and spread of a measured column over the runs that count; null for other columns and without values. */
export function groupMean(column: RunColumn, { counted }: TableGroup): GroupSummary | null {
  if (column.kind !== 'number' || !column.measured) return null
  return summarizeGroup(counted.flatMap((row) => column.value(row) ?? []))
}

/** What a group shows in a column: `6.40 ± 0.37`, the value that all its runs share, or nothing. */
export function groupText(column: RunColumn, group: TableGroup): string {
  if (column.kind === 'number' && column.measured) {
    const summary = groupMean(column, group)
    if (!summary) return ''
    const mean = column.format(summary.mean)
    return summary.deviation === null ? mean : `${mean} ± ${column.format(summary.deviation)}`
  }
  const texts = new Set(group.runs.map((row) => cellText(column, row)))
  const [only] = texts
  return texts.size === 1 && only !== undefined ? only : ''
}

/** The lines to draw: every row, or every group with the rows of those that are open. */
export function tableEntries(groups: readonly TableGroup[], open: ReadonlySet<string>): TableEntry[] {
  return groups.flatMap((group) => {
    const isOpen = open.has(group.key)
    const heading: TableEntry = { kind: 'group', key: `group ${group.key}`, group, open: isOpen }
    return isOpen ? [heading, ...group.runs.map((row) => runEntry(row, group.key))] : [heading]
  })
}

export function runEntry(row: RunRow, group?: string): TableEntry {
  return { kind: 'run', key: group === undefined ? row.id : `${group} ${row.id}`, row, inGroup: group !== undefined }
}

function compareValues(left: number | string | null, right: number | string | null, descending: boolean): number {
  if (left === right) return 0
  if (left === null) return 1
  if (right === null) return -1
  return left < right === descending ? 1 : -1
}
