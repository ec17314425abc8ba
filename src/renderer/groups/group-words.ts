import type { RunRow } from '../../shared/runs.ts'
import { formatCount } from '../format/numbers.ts'
import { statusLooks } from '../runs/status.ts'
import type { RunGroup } from '../../shared/comparison/group-runs.ts'

/** `3 seeds`, `1 seed`. */
export function seedCount(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'seed' : 'seeds'}`
}

/** Which runs make the figures: `seeds 1, 2, 3`. */
export function countedSeeds({ counted }: RunGroup): string {
  if (counted.length === 0) return 'no run completed yet'
  return `${counted.length === 1 ? 'seed' : 'seeds'} ${counted.map(({ settings }) => settings.seed).join(', ')}`
}

/** Why runs of the group are not in its figures: `2 running, 1 diverged, 1 older run of a seed`; empty without any. */
export function leftOutRuns({ runs, counted }: RunGroup): string {
  const words = runs.filter((run) => !counted.includes(run)).map(reasonOf)
  return [...Map.groupBy(words, (word) => word)].map(([word, same]) => `${same.length} ${word}`).join(', ')
}

function reasonOf({ status }: RunRow): string {
  return status === 'completed' ? 'older of the same seed' : statusLooks[status].word.toLowerCase()
}
