import type { ScalarSeries } from '../../shared/runs.ts'

/** What a curve is drawn over. */
export type AxisKind = 'step' | 'epoch' | 'time'

export const axisTitles: Readonly<Record<AxisKind, string>> = { step: 'step', epoch: 'epoch', time: 'training time, s' }

export function positionsOf(series: ScalarSeries, axis: AxisKind): readonly number[] {
  return axis === 'step' ? series.steps : axis === 'epoch' ? series.epochs : series.activeSeconds
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
  const positions = positionsOf(series, axis)
  let nearest = 0
  positions.forEach((candidate, index) => {
    if (Math.abs(candidate - position) < Math.abs((positions[nearest] ?? Infinity) - position)) nearest = index
  })
  return series.steps[nearest] ?? 0
}
