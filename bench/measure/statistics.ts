/** What several measurements of one thing say. */
export interface Timing {
  median: number
  least: number
  greatest: number
}

/** @throws Error without a measurement */
export function summarize(values: readonly number[]): Timing {
  if (values.length === 0) throw new Error('expected at least one measurement, got none')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { median, least: sorted[0], greatest: sorted[sorted.length - 1] }
}
