import { shallowRef, watch } from 'vue'
import { median } from '../../shared/statistics/median.ts'
import { useClient } from '../client/renderer-client.ts'
import { useToastsStore } from '../stores/toasts.ts'
import type { LastMedians } from './cell-result.ts'

/** More evaluations than any run has: nothing is thinned out, so that the last 20 are the last 20. */
const everyPoint = 10_000
const lastCount = 20

/**
 * The median of the last 20 test errors of each run, read when a run ends.
 * @param completed ids of the runs that ended well
 */
export function useLastMedians(completed: () => readonly string[]) {
  const client = useClient()
  const { attempt } = useToastsStore()
  const medians = shallowRef<LastMedians>(new Map())

  watch(
    () => completed().join(),
    async () => {
      const ids = completed().filter((id) => !medians.value.has(id))
      if (ids.length === 0) return
      const curves = await attempt(() => client.call('runs.curves', { ids, name: 'error/test', buckets: everyPoint }))
      if (!curves) return
      const next = new Map(medians.value)
      for (const { runId, values } of curves) {
        const middle = median(values.slice(-lastCount))
        if (middle !== null) next.set(runId, middle)
      }
      medians.value = next
    },
    { immediate: true },
  )

  return medians
}
