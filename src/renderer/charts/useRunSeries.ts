import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import type { ScalarSeries } from '../../shared/runs.ts'
import { useClient } from '../client/renderer-client.ts'
import { cutSeries, mergeSeries } from '../runs/merge-series.ts'
import { usePreferencesStore } from '../stores/preferences.ts'
import { useRunsStore } from '../stores/runs.ts'
import { useSystemStore } from '../stores/system.ts'
import { useToastsStore } from '../stores/toasts.ts'
import { thinSeries } from './thin-series.ts'

/** At most two points per bucket: as many as a panel of a wide window has pixels for. */
const buckets = 600
/** Live points after which the stored curve is read again, so that what is held stays small. */
const liveLimit = 1200

export interface StepRange {
  from: number
  to: number
}

/**
 * The curves of a run: stored points in buckets, live ones after them. A zoom reads its range from the store anew.
 * @param id the run
 * @param range steps to show, null for all
 */
export function useRunSeries(id: () => string, range: () => StepRange | null) {
  const client = useClient()
  const preferences = usePreferencesStore()
  const runs = useRunsStore()
  const system = useSystemStore()
  const { attempt } = useToastsStore()
  const stored = shallowRef<ReadonlyMap<string, ScalarSeries>>(new Map())
  let latestRequest = 0

  async function load(): Promise<void> {
    const request = ++latestRequest
    const steps = range()
    const bounds = steps ? { fromStep: steps.from, toStep: steps.to } : {}
    const times = preferences.axis === 'wall'
    const list = await attempt(() => client.call('runs.scalars', { id: id(), buckets, times, ...bounds }))
    if (list && request === latestRequest) stored.value = new Map(list.map((series) => [series.name, series]))
  }

  const live = computed(() => runs.states.get(id())?.series ?? {})
  const liveCount = computed(() =>
    Object.values(live.value).reduce((most, series) => {
      const last = stored.value.get(series.name)?.steps.at(-1) ?? -1
      const from = series.steps.findLastIndex((step) => step <= last)
      return Math.max(most, series.steps.length - 1 - from)
    }, 0),
  )

  watch([id, () => range()?.from, () => range()?.to, () => preferences.axis === 'wall'], load, { immediate: true })
  watch(
    () => Math.floor(liveCount.value / liveLimit),
    (surplus) => surplus > 0 && load(),
  )
  watch([() => runs.rows.get(id())?.status, () => system.connection], ([, connection]) => {
    if (connection === 'connected') void load()
  })
  onBeforeUnmount(() => (latestRequest = -1))

  const names = computed(() => [...new Set([...stored.value.keys(), ...Object.keys(live.value)])])

  function seriesOf(name: string): ScalarSeries | undefined {
    const bounds = range()
    const own = live.value[name]
    const merged = mergeSeries(stored.value.get(name), own && bounds ? cutSeries(own, bounds.from, bounds.to) : own)
    return merged && thinSeries(merged, buckets)
  }

  return { names, seriesOf }
}
