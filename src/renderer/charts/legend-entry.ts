import { formatScalar } from '../format/numbers.ts'
import type { ChartLine } from './chart-line.ts'

/** A line of a chart as its legend names it. */
export interface LegendEntry extends Pick<ChartLine, 'id' | 'label' | 'color' | 'dash'> {
  /** A number that says most of the line, such as its last value. */
  note: string
}

/** A curve with its last value. */
export function curveEntry(line: ChartLine): LegendEntry {
  const value = line.series.values.at(-1)
  return { ...line, note: value === undefined ? '' : formatScalar(value, line.unit) }
}
