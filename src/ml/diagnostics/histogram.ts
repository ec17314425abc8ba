/** Counts per bin of several samples over one axis from 0, with the mean of each. */
export interface Histogram {
  edges: number[]
  series: { counts: number[]; mean: number }[]
}

/** Share of all values below the last edge: a long tail would squeeze the rest into the first bin. */
const shownShare = 0.98

/** @param samples non-negative numbers; the last bin also holds what lies beyond the last edge */
export function histogram(samples: readonly Float32Array[], binCount: number): Histogram {
  const all = Float32Array.from(samples.flatMap((values) => [...values])).sort()
  const end = all[Math.min(all.length - 1, Math.floor(shownShare * all.length))] || 1
  const width = end / binCount
  return {
    edges: Array.from({ length: binCount + 1 }, (_, index) => index * width),
    series: samples.map((values) => {
      const counts = new Array<number>(binCount).fill(0)
      // Rounding may put a value a hair below 0.
      for (const value of values) counts[Math.min(binCount - 1, Math.max(0, Math.floor(value / width)))]++
      return { counts, mean: values.reduce((a, b) => a + b, 0) / Math.max(1, values.length) }
    }),
  }
}
