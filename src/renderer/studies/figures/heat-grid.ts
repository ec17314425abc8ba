import { sameParameter, type ParameterValue } from '../../../shared/parameters.ts'
import type { CellResult } from '../cell-result.ts'

/** Cells of one arm laid out over two varied values, the other values held. */
export interface HeatGrid {
  columns: readonly ParameterValue[]
  rows: readonly { value: ParameterValue; cells: readonly (CellResult | undefined)[] }[]
}

/**
 * @param results cells of one arm
 * @param held what the cells drawn have in common besides x and y
 */
export function heatGrid(
  results: readonly CellResult[],
  x: string,
  y: string,
  held: Readonly<Record<string, ParameterValue>>,
): HeatGrid {
  const own = results.filter(({ cell }) =>
    Object.entries(held).every(([name, value]) => sameParameter(cell.values[name], value)),
  )
  const columns = distinctValues(own, x)
  const rows = distinctValues(own, y).map((value) => ({
    value,
    cells: columns.map((column) =>
      own.find(({ cell }) => sameParameter(cell.values[x], column) && sameParameter(cell.values[y], value)),
    ),
  }))
  return { columns, rows }
}

/** Every value that the cells have of one name, numbers ascending. */
export function distinctValues(results: readonly CellResult[], name: string): ParameterValue[] {
  const values: ParameterValue[] = []
  for (const { cell } of results) {
    const value = cell.values[name]
    if (value !== undefined && !values.some((known) => sameParameter(known, value))) values.push(value)
  }
  return values.every((value) => typeof value === 'number') ? values.sort((a, b) => Number(a) - Number(b)) : values
}
