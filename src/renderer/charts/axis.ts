import type { ScalarSeries } from '../../shared/runs.ts'
import { message } from '../i18n/translate.ts'
import type { AxisRange } from './axis-range.ts'
import type { StepRange } from './useRunSeries.ts'

/** What a curve is drawn over. `time` is the time spent training, `wall` the date and hour of the measurement. */
export type AxisKind = 'step' | 'epoch' | 'time' | 'wall'

export const axisTitles: Readonly<Record<AxisKind, string>> = {
  step: message('step'),
  epoch: message('epoch'),
  time: message('training time, s'),
  wall: message('wall time'),
}

/** @returns nothing for wall time where the store does not know when the points were measured */
export function positionsOf(series: ScalarSeries, axis: AxisKind): readonly number[] {
  switch (axis) {
    case 'step':
      return series.steps
    case 'epoch':
      return series.epochs
    case 'time':
      return series.activeSeconds
    case 'wall':
      return series.times ?? []
  }
}

/** The next round number at or above `value`: a live axis grows in such steps, so that it does not jump at each point. */
export function roundedEnd(value: number): number {
  if (value <= 0) return 1
  const magnitude = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(
    (candidate) => candidate * magnitude >= value * (1 - 1e-12),
  )
  return (factor ?? 10) * magnitude
}

/** The greatest position of any of the curves. */
export function greatestPosition(list: readonly ScalarSeries[], axis: AxisKind): number {
  return list.reduce((greatest, series) => Math.max(greatest, positionsOf(series, axis).at(-1) ?? 0), 0)
}

/** The step that lies nearest to a position on the drawn axis: charts query by step whatever they draw over. */
export function stepAt(series: ScalarSeries, axis: AxisKind, position: number): number {
  if (axis === 'step') return Math.max(0, Math.round(position))
  return series.steps[nearestIndex(positionsOf(series, axis), position)] ?? 0
}

/** The steps of a part of the drawn axis: the widest that any of the curves has there. */
export function stepsWithin(list: readonly ScalarSeries[], axis: AxisKind, [from, to]: AxisRange): StepRange {
  return {
    from: Math.min(...list.map((series) => stepAt(series, axis, from))),
    to: Math.max(...list.map((series) => stepAt(series, axis, to))),
  }
}

/** The place of the position that lies nearest, the earlier of two. @param positions ascending */
export function nearestIndex(positions: readonly number[], position: number): number {
  let low = 0
  let high = positions.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  const distance = (index: number) => Math.abs((positions[index] ?? Infinity) - position)
  return low > 0 && distance(low - 1) <= distance(low) ? low - 1 : low
}
