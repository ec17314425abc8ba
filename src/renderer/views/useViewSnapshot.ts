import { computed, ref, shallowRef, watch } from 'vue'
import type { ViewSnapshot } from '../../shared/api.ts'
import { useClient } from '../client/renderer-client.ts'
import { useRunsStore } from '../stores/runs.ts'
import { useToastsStore } from '../stores/toasts.ts'

/**
 * A view of a run at a chosen step. Without a choice it follows the newest snapshot, live ones among them: those come
 * with the run's events and are drawn as they are, without asking the store.
 * @param target the run and its view
 */
export function useViewSnapshot(target: () => { runId: string; viewId: string }) {
  const client = useClient()
  const runs = useRunsStore()
  const { attempt } = useToastsStore()
  const stored = shallowRef<ViewSnapshot | null>(null)
  const loaded = ref(false)
  const computing = ref(false)
  /** null follows the newest. */
  const step = ref<number | null>(null)
  const newest = computed(() => runs.states.get(target().runId)?.views[target().viewId])
  let requests = 0

  async function load(): Promise<void> {
    const request = ++requests
    const { runId, viewId } = target()
    const wanted = step.value === null ? {} : { step: step.value }
    const answer = await attempt(() => client.call('runs.view', { id: runId, viewId, ...wanted }))
    if (request !== requests) return
    if (answer !== undefined) stored.value = answer
    loaded.value = true
  }

  /** Computes the view on the run's last checkpoint, which the workbench keeps like any other snapshot. */
  async function compute(): Promise<void> {
    const { runId, viewId } = target()
    computing.value = true
    const answer = await attempt(() => client.call('runs.computeView', { id: runId, viewId }))
    computing.value = false
    if (answer && runId === target().runId && viewId === target().viewId) stored.value = answer
  }

  watch([() => target().runId, () => target().viewId, () => runs.rows.get(target().runId)?.status, step], load, {
    immediate: true,
  })
  watch(newest, (snapshot) => {
    if (!snapshot?.transient) void load()
  })

  /** Steps to choose from, ascending: the stored ones, and at the end the live one. */
  const steps = computed<readonly number[]>(() => {
    const known = stored.value?.steps ?? []
    const live = newest.value?.step ?? -1
    return live > (known.at(-1) ?? -1) ? [...known, live] : known
  })
  const shown = computed(() => {
    const behind = newest.value && newest.value.step > (stored.value?.step ?? -1)
    return step.value === null && behind ? newest.value : stored.value
  })

  /** The last step follows the run; any other stays. */
  function choose(position: number): void {
    step.value = position === steps.value.length - 1 ? null : (steps.value[position] ?? null)
  }

  return { shown, steps, choose, loaded, compute, computing, follows: computed(() => step.value === null) }
}
