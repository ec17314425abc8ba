import { shallowRef, watch } from 'vue'
import type { RunCurve } from '../../../shared/runs.ts'
import { useClient } from '../../client/renderer-client.ts'
import { useToastsStore } from '../../stores/toasts.ts'

/** So many points in all are drawn at once without delay; each run gets its share. */
const pointBudget = 120_000

/** Buckets for each of so many runs: two points a bucket. */
export function bucketsFor(runs: number): number {
  return Math.min(600, Math.max(30, Math.round(pointBudget / 2 / Math.max(1, runs))))
}

/** One scalar of many runs, read anew when either changes; undefined until the first answer. */
export function useManyCurves(ids: () => readonly string[], scalar: () => string) {
  const client = useClient()
  const { attempt } = useToastsStore()
  const curves = shallowRef<readonly RunCurve[]>()
  let latestRequest = 0

  watch(
    [() => ids().join(), scalar],
    async () => {
      const request = ++latestRequest
      const wanted = [...ids()]
      const answer = await attempt(async () =>
        wanted.length === 0
          ? []
          : client.call('runs.curves', { ids: wanted, name: scalar(), buckets: bucketsFor(wanted.length) }),
      )
      if (answer && request === latestRequest) curves.value = answer
    },
    { immediate: true },
  )
  return curves
}
