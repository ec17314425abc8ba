import type { RunStatus } from '../../shared/run-events.ts'
import type { RunRow } from '../../shared/runs.ts'
import { runColumns } from './run-columns.ts'

export interface RunFilter {
  text: string
  status: RunStatus | null
  method: string | null
}

export interface RunOrder {
  column: string
  descending: boolean
}

/** The rows that pass the filter: every word of its text occurs in name, method, data set, split, preset or id. */
export function filterRuns(rows: readonly RunRow[], filter: RunFilter): RunRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    if (filter.status !== null && row.status !== filter.status) return false
    if (filter.method !== null && row.method !== filter.method) return false
    const text = [row.name, row.method, row.dataset, row.splitName, row.preset ?? '', row.id].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Rows in the order of a column; rows without a value come last either way. */
export function sortRuns(rows: readonly RunRow[], order: RunOrder): RunRow[] {
  const value = runColumns.find(({ id }) => id === order.column)?.value
  if (!value) return [...rows]
  const direction = order.descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const left = value(a)
    const right = value(b)
    if (left === right) return b.createdAt - a.createdAt
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -direction : direction
  })
}
