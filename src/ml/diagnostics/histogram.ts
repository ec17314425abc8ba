/** Counts per bin of several samples over one axis from 0, with the mean of each. */
export interface Histogram {
  edges: number[]
  series: { counts: number[]; mean: number }[]
}

/** @param samples non-negative numbers; the last bin ends at the greatest of all */
export function histogram(samples: readonly Float32Array[], binCount: number): Histogram {
  const greatest = samples.reduce((most, values) => values.reduce((a, b) => Math.max(a, b), most), 0)
  const width = (greatest || 1) / binCount
  return {
    edges: Array.from({ length: binCount + 1 }, (_, index) => index * width),
    series: samples.map((values) => {
      const counts = new Array<number>(binCount).fill(0)
      // Rounding may put a value a hair below 0, and the greatest one at the very end of the last bin.
      for (const value of values) counts[Math.min(binCount - 1, Math.max(0, Math.floor(value / width)))]++
      return { counts, mean: values.reduce((a, b) => a + b, 0) / Math.max(1, values.length) }
    }),
  }
}
