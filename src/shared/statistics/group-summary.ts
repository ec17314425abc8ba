import { mean, variance } from './mean.ts'
import { studentQuantile } from './student-quantile.ts'

/** What the runs of a group say together: the same recipe under several seeds. */
export interface GroupSummary {
  count: number
  mean: number
  /** Sample standard deviation (divisor n − 1); null for fewer than two values. */
  deviation: number | null
  /** Of the mean: deviation / √n. */
  standardError: number | null
  /** Two-sided 95 % interval of the mean by Student's t; null for fewer than two values. */
  interval: readonly [number, number] | null
}

/** @returns null for no values */
export function summarizeGroup(values: readonly number[]): GroupSummary | null {
  const count = values.length
  if (count === 0) return null
  const center = mean(values)
  if (count === 1) return { count, mean: center, deviation: null, standardError: null, interval: null }
  const deviation = Math.sqrt(variance(values))
  const standardError = deviation / Math.sqrt(count)
  const halfWidth = studentQuantile(count - 1) * standardError
  return { count, mean: center, deviation, standardError, interval: [center - halfWidth, center + halfWidth] }
}
