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
  const measured = lines
    .flatMap((line) => valuesWithin(line, line.values, range))
    .filter((value) => !Number.isNaN(value))
  const bands = lines.flatMap((line) =>
    line.band ? [...valuesWithin(line, line.band.lower, range), ...valuesWithin(line, line.band.upper, range)] : [],
  )
  const shown = clipOutliers ? measured.filter(hasPlace) : [...measured, ...bands].filter(hasPlace)
  if (shown.length === 0) {
    return { ticks: logarithmic ? [1, 10] : [0, 1], outside: measured.length }
  }
  shown.sort((a, b) => a - b)
  const spare = clipOutliers ? Math.floor(shown.length * clippedShare) : 0
  const least = shown[spare] ?? 0
  const greatest = shown[shown.length - 1 - spare] ?? 1
  const ticks = logarithmic
    ? logTicks(least, greatest)
    : roundTicks(withZero ? Math.min(0, least) : least, withZero ? Math.max(0, greatest) : greatest)
  const [low, high] = [ticks[0] ?? least, ticks.at(-1) ?? greatest]
  return { ticks, outside: measured.filter((value) => !(value >= low && value <= high)).length }
}
