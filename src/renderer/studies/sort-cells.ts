import type { CellColumn } from './cell-columns.ts'
import type { CellResult } from './cell-result.ts'

export interface CellOrder {
  column: string
  descending: boolean
}

/** Cells by one column; those without a value come last either way. */
export function sortCells(
  results: readonly CellResult[],
  columns: readonly CellColumn[],
  { column, descending }: CellOrder,
): CellResult[] {
  const valueOf = columns.find(({ id }) => id === column)?.value
  if (!valueOf) return [...results]
  return [...results].sort((first, second) => {
    const [a, b] = [valueOf(first), valueOf(second)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
    return descending ? -order : order
  })
}
