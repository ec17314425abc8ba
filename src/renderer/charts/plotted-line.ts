import { positionsOf, type AxisKind } from './axis.ts'
import type { AxisRange } from './axis-range.ts'
import type { ChartLine } from './chart-line.ts'
import { smooth } from './smooth.ts'

/** A line as it is drawn: positions on the x axis, values as measured and smoothed. The arrays have equal length. */
export interface PlottedLine {
  line: ChartLine
  positions: readonly number[]
  values: readonly number[]
  /** null without smoothing. */
  smoothed: readonly number[] | null
  band: { lower: readonly number[]; upper: readonly number[] } | null
}

/** @param tau time constant in steps, whatever the curve is drawn over; a band is smoothed as its curve is */
export function plottedLine(line: ChartLine, axis: AxisKind, tau: number): PlottedLine {
  const { steps, values } = line.series
  const smoothedBand = (list: readonly number[]) => smooth(steps, list, tau)
  return {
    line,
    positions: positionsOf(line.series, axis),
    values,
    smoothed: tau > 0 ? smooth(steps, values, tau) : null,
    band: line.band ? { lower: smoothedBand(line.band.lower), upper: smoothedBand(line.band.upper) } : null,
  }
}

/** The values whose positions lie within the range. */
export function valuesWithin(
  { positions }: Pick<PlottedLine, 'positions'>,
  values: readonly number[],
  [from, to]: AxisRange,
): number[] {
  const within: number[] = []
  positions.forEach((position, index) => {
    const value = values[index]
    if (position >= from && position <= to && value !== undefined) within.push(value)
  })
  return within
}
