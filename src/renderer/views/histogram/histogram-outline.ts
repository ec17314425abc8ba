import type { HistogramViewData } from '../../../shared/views.ts'

export type HistogramSeries = HistogramViewData['series'][number]

/** Per cent of the series' examples in each bin, so that sets of different size compare. All zero for an empty series. */
export function binShares({ counts }: HistogramSeries): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (total === 0 ? 0 : (100 * count) / total))
}

/**
 * The steps that outline a histogram, from the foot of its first bin to the foot of its last.
 * @param floor where an empty bin lies: 0, or the foot of a logarithmic axis
 */
export function histogramOutline(
  edges: readonly number[],
  shares: readonly number[],
  floor: number,
): [x: number, share: number][] {
  const steps = shares.flatMap((share, bin): [number, number][] => {
    const height = Math.max(floor, share)
    return [
      [edges[bin] ?? 0, height],
      [edges[bin + 1] ?? 0, height],
    ]
  })
  return [[edges[0] ?? 0, floor], ...steps, [edges.at(-1) ?? 0, floor]]
}

/** The foot of a logarithmic axis on which every bin that is not empty can be seen: a power of ten. */
export function logFloor(shares: readonly (readonly number[])[]): number {
  const least = Math.min(...shares.flat().filter((share) => share > 0))
  return Number.isFinite(least) ? 10 ** (Math.ceil(Math.log10(least)) - 1) : 0.1
}

/** The bin that holds a value; undefined outside. The last bin holds its upper edge. */
export function binAt(edges: readonly number[], value: number): number | undefined {
  const last = edges.length - 1
  if (value < (edges[0] ?? Infinity) || value > (edges[last] ?? -Infinity)) return undefined
  return Math.min(
    last - 1,
    edges.findLastIndex((edge) => edge <= value),
  )
}
