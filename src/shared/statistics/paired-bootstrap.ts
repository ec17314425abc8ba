import { philox, siteKey } from '../random.ts'
import type { SeedPairing } from './pair-by-seed.ts'
import { mean } from './mean.ts'

/** How much one group's mean lies above another's. */
export interface MeanDifference {
  /** Value minus baseline: of the pairs where paired, else of the two means. */
  difference: number
  /** 95 % percentile interval. */
  interval: readonly [number, number]
}

/** Fewer pairs than this have one sign by luck more often than in 5 % of cases (2 · ½ⁿ): the interval is too narrow. */
export const leastPairs = 6

const resamples = 10_000

/**
 * Percentile bootstrap of a difference of means: draw as many values as there are, with replacement, 10,000 times, and
 * take the 2.5th and 97.5th percentile of the mean of what was drawn. Paired groups draw differences, unpaired ones
 * draw each group by itself. Efron and Tibshirani 1993, "An introduction to the bootstrap", chapters 8 and 13.
 * The draws are counter-based: the same groups give the same interval.
 */
export function bootstrapDifference(pairing: SeedPairing): MeanDifference {
  const samples = pairing.kind === 'paired' ? [pairing.differences] : [pairing.values, pairing.baseline]
  const [own = [], other] = samples
  const drawn = Float64Array.from({ length: resamples }, (_, resample) => {
    const first = meanOfDraw(own, resample, 0)
    return other ? first - meanOfDraw(other, resample, 1) : first
  }).sort()
  return {
    difference: mean(own) - (other ? mean(other) : 0),
    interval: [quantile(drawn, 0.025), quantile(drawn, 0.975)],
  }
}

const key = [siteKey(1, 'bootstrap'), siteKey(2, 'bootstrap')]
const block = new Uint32Array(4)

function meanOfDraw(sample: readonly number[], resample: number, group: number): number {
  let sum = 0
  for (let draw = 0; draw < sample.length; draw++) {
    if (draw % 4 === 0) philox([draw / 4, resample, group, 0], key, block)
    sum += sample[Math.floor(((block[draw % 4] ?? 0) / 0x100000000) * sample.length)] ?? 0
  }
  return sum / sample.length
}

/** Linear interpolation between the order statistics (Hyndman and Fan 1996, type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1)
  const lower = sorted[Math.floor(position)] ?? Number.NaN
  const upper = sorted[Math.ceil(position)] ?? Number.NaN
  return lower + (position - Math.floor(position)) * (upper - lower)
}
