import tQuantile from '@stdlib/stats-base-dists-t-quantile'

const known = new Map<number, number>()

/**
 * How many standard errors a two-sided 95 % interval reaches: the 97.5th percentile of Student's t. Kept by degrees of
 * freedom: a band asks for the same one at each of thousands of steps, and working it out takes an iteration.
 */
export function studentQuantile(freedom: number): number {
  const quantile = known.get(freedom) ?? tQuantile(0.975, freedom)
  known.set(freedom, quantile)
  return quantile
}
