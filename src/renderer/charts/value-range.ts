import type { AxisRange } from './axis-range.ts'
import { valuesWithin, type PlottedLine } from './plotted-line.ts'
import { logTicks, roundTicks } from './ticks.ts'

/** Share of the values at either end that clipping takes for outliers. */
const clippedShare = 0.02

export interface ValueRangeSettings {
  /** The part of the x axis that is drawn: only what lies in it counts. */
  range: AxisRange
  logarithmic: boolean
  clipOutliers: boolean
  /** Whether zero belongs on a linear axis. */
  withZero: boolean
}

/** The y axis: its first and last tick are its ends. */
export interface ValueRange {
  ticks: readonly number[]
  /** Measured points that lie beyond the axis: clipped, or without a place on a logarithmic axis. */
  outside: number
}

/** The y axis that shows all values of the range, or all but outliers. */
export function valueRange(lines: readonly PlottedLine[], settings: ValueRangeSettings): ValueRange {
  const { range, logarithmic, clipOutliers, withZero } = settings
  const hasPlace = (value: number) => Number.isFinite(value) && (!logarithmic || value > 0)
  const measured = lines.flatMap((line) => valuesWithin(line, line.values, range))
  const bands = lines.flatMap((line) =>
    line.band ? [...valuesWithin(line, line.band.lower, range), ...valuesWithin(line, line.band.upper, range)] : [],
  )
  const ends = clipOutliers
    ? percentiles(measured.filter(hasPlace))
    : extremes([...measured, ...bands].filter(hasPlace))
  const ticks = ticksBetween(ends, logarithmic, withZero)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return { ticks, outside: measured.filter((value) => value < low || value > high).length }
}

function ticksBetween(ends: AxisRange | undefined, logarithmic: boolean, withZero: boolean): number[] {
  if (!ends) return logarithmic ? [1, 10] : [0, 1]
  const [least, greatest] = ends
  if (logarithmic) return logTicks(least, greatest)
  return roundTicks(withZero ? Math.min(0, least) : least, withZero ? Math.max(0, greatest) : greatest)
}

function extremes(values: readonly number[]): AxisRange | undefined {
  if (values.length === 0) return undefined
  let [least, greatest] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return [least, greatest]
}

function percentiles(values: readonly number[]): AxisRange | undefined {
  const sorted = Float64Array.from(values).sort()
  const spare = Math.floor(sorted.length * clippedShare)
  const [least, greatest] = [sorted[spare], sorted[sorted.length - 1 - spare]]
  return least === undefined || greatest === undefined ? undefined : [least, greatest]
}
