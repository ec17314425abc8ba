import { median } from './median.ts'

/** In words, for whoever sees a value marked. */
export const outlierRule = 'further than 3 scaled median absolute deviations from the median'

/** Makes the median absolute deviation of normal values their standard deviation. */
const normalScale = 1.4826

/**
 * Which values lie far from the others: |x − median| > 3 · 1.4826 · MAD (Leys et al. 2013, "Detecting outliers: do not
 * use standard deviation around the mean"). None where more than half of the values are equal: there is no scale.
 * They are marked, never left out.
 */
export function findOutliers(values: readonly number[]): readonly boolean[] {
  const center = median(values) ?? 0
  const scale = normalScale * (median(values.map((value) => Math.abs(value - center))) ?? 0)
  return values.map((value) => scale > 0 && Math.abs(value - center) > 3 * scale)
}
