import { mean, variance } from './mean.ts'
import type { SeedPairing } from './pair-by-seed.ts'
import { studentQuantile } from './student-quantile.ts'

/** More seeds than this are not worth a number. */
export const mostSeeds = 1000

/**
 * How many more seeds each group needs until the 95 % interval of their difference would exclude 0, assuming that the
 * difference and the spread stay as observed: the least n with t(0.975, ν) · s/√n < |difference|.
 * Paired: s is the deviation of the differences and ν = n − 1. Unpaired: s² is the sum of both variances, each group is
 * taken to have n values, and ν is Welch's (1947).
 * @returns 0 when there are enough, null when even `mostSeeds` would not do
 */
export function neededSeeds(pairing: SeedPairing): number | null {
  const [own, other] = pairing.kind === 'paired' ? [pairing.differences, undefined] : [pairing.values, pairing.baseline]
  const difference = Math.abs(mean(own) - (other ? mean(other) : 0))
  const spreads = [variance(own), ...(other ? [variance(other)] : [])]
  const spread = spreads.reduce((sum, value) => sum + value, 0)
  const squares = spreads.reduce((sum, value) => sum + value ** 2, 0)
  const present = other ? Math.min(own.length, other.length) : own.length
  for (let seeds = present; seeds <= present + mostSeeds; seeds++) {
    // Welch's degrees of freedom for groups of equal size; with one variance they are n − 1.
    const freedom = squares === 0 ? seeds - 1 : ((seeds - 1) * spread ** 2) / squares
    if (studentQuantile(freedom) * Math.sqrt(spread / seeds) < difference) return seeds - present
  }
  return null
}
