import type { RunRow } from '../../shared/runs.ts'
import { plural, t } from '../i18n/translate.ts'
import { statusLooks } from '../runs/status.ts'
import type { RunGroup } from '../../shared/comparison/group-runs.ts'

/** `3 seeds`, `1 seed`. */
export function seedCount(count: number): string {
  return plural('{count} seed', '{count} seeds', count)
}

/** Which runs make the figures: `seeds 1, 2, 3`. */
export function countedSeeds({ counted }: RunGroup): string {
  if (counted.length === 0) return t('no run completed yet')
  const seeds = counted.map(({ settings }) => settings.seed).join(', ')
  return plural('seed {seeds}', 'seeds {seeds}', counted.length, { seeds })
}

/** Why runs of the group are not in its figures: `2 running, 1 diverged, 1 older run of a seed`; empty without any. */
export function leftOutRuns({ runs, counted }: RunGroup): string {
  const words = runs.filter((run) => !counted.includes(run)).map(reasonOf)
  return [...Map.groupBy(words, (word) => word)].map(([word, same]) => `${same.length} ${word}`).join(', ')
}

function reasonOf({ status }: RunRow): string {
  return status === 'completed' ? t('older of the same seed') : t(statusLooks[status].word).toLowerCase()
}
