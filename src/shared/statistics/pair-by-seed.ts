/** One run's result. Runs of one seed share split, initial weights and noise as far as their recipes allow. */
export interface SeededValue {
  seed: number
  value: number
}

/** Two groups, made ready to be compared. */
export type SeedPairing =
  | {
      kind: 'paired'
      /** Value minus baseline for each seed that both have, by ascending seed. */
      differences: readonly number[]
      /** Values of either group whose seed the other lacks: they do not count. */
      leftOut: number
    }
  | { kind: 'unpaired'; values: readonly number[]; baseline: readonly number[] }

/**
 * Pairs two groups by seed where at least two seeds are in both; else keeps them apart. At most one value a seed.
 * @returns null when there are too few values for a spread: fewer than two in a group and fewer than two pairs
 */
export function pairBySeed(values: readonly SeededValue[], baseline: readonly SeededValue[]): SeedPairing | null {
  const others = new Map(baseline.map(({ seed, value }) => [seed, value]))
  const differences = [...values]
    .sort((a, b) => a.seed - b.seed)
    .flatMap(({ seed, value }) => {
      const other = others.get(seed)
      return other === undefined ? [] : [value - other]
    })
  if (differences.length >= 2) {
    return { kind: 'paired', differences, leftOut: values.length + baseline.length - 2 * differences.length }
  }
  if (values.length < 2 || baseline.length < 2) return null
  return { kind: 'unpaired', values: values.map(({ value }) => value), baseline: baseline.map(({ value }) => value) }
}
