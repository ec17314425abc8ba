import { formatError, formatScalar } from '../format/numbers.ts'
import { nearestIndex, positionsOf, type AxisKind } from './axis.ts'
import type { ChartLine } from './chart-line.ts'

/** A line of a chart as its legend names it. */
export interface LegendEntry extends Pick<ChartLine, 'id' | 'label' | 'color' | 'dash'> {
  /** A number that says most of the line, such as its last value. */
  note: string
}

/**
 * A curve with the value measured nearest to the cursor, without a cursor with its last one; `± ` half the width of its band.
 * @param position of the cursor on the x axis
 */
export function curveEntry(line: ChartLine, axis: AxisKind, position: number | null): LegendEntry {
  const { values } = line.series
  const index = position === null ? values.length - 1 : nearestIndex(positionsOf(line.series, axis), position)
  const value = values[index]
  if (value === undefined) return { ...line, note: '' }
  const half = line.band ? ((line.band.upper[index] ?? Number.NaN) - (line.band.lower[index] ?? Number.NaN)) / 2 : null
  const text = formatScalar(value, line.unit)
  if (half === null || Number.isNaN(half)) return { ...line, note: text }
  const mean = line.unit === '%' ? formatError(value) : text
  return { ...line, note: `${mean} ± ${formatScalar(half, line.unit)}` }
}
