import type { ScalarSeries } from '../../shared/runs.ts'
import { positionsOf, roundedEnd, type AxisKind } from './axis.ts'

/** Ends of the part of an axis that is drawn, ascending. */
export type AxisRange = readonly [from: number, to: number]

/**
 * The part of the x axis that holds every curve. It ends at a round number, so that it grows in steps while a run trains.
 * A logarithmic axis has no zero and begins at step 1, or at the first position above zero.
 * @param page the greatest position of any curve of the page, see `greatestPosition`, and the least where it is known
 */
export function wholeRange(
  list: readonly ScalarSeries[],
  axis: AxisKind,
  logarithmic: boolean,
  page: { end: number; start?: number | undefined },
): AxisRange {
  const { end } = page
  if (axis === 'wall') {
    const start = page.start ?? leastPosition(list, axis, () => true) ?? end
    return [start, start + roundedEnd(end - start)]
  }
  if (!logarithmic) return [0, roundedEnd(end)]
  const start = axis === 'step' ? 1 : (leastPosition(list, axis, (position) => position > 0) ?? 1)
  return [start, Math.max(roundedEnd(end), start * 10)]
}

/** Dates lie so close together, in their own size, that a logarithm would not spread them. */
export function canBeLogarithmic(axis: AxisKind): boolean {
  return axis !== 'wall'
}

/**
 * The range after a step nearer or farther, about its middle, or to a side, within what there is.
 * @param factor of the width, below 1 is nearer
 * @param shift in widths of the range
 * @returns null when all is shown again
 */
export function movedRange(range: AxisRange, whole: AxisRange, factor: number, shift: number): AxisRange | null {
  const width = (range[1] - range[0]) * factor
  if (width >= whole[1] - whole[0]) return null
  const middle = (range[0] + range[1]) / 2 + shift * (range[1] - range[0])
  const from = Math.min(Math.max(middle - width / 2, whole[0]), whole[1] - width)
  return [from, from + width]
}

function leastPosition(
  list: readonly ScalarSeries[],
  axis: AxisKind,
  counts: (position: number) => boolean,
): number | undefined {
  return list
    .flatMap((series) => positionsOf(series, axis).find(counts) ?? [])
    .reduce<number | undefined>((least, position) => Math.min(least ?? position, position), undefined)
}
