import { ref, shallowRef, watch } from 'vue'
import type { ViewSnapshot } from '../../shared/api.ts'
import { useClient } from '../client/renderer-client.ts'
import { useRunsStore } from '../stores/runs.ts'
import { useToastsStore } from '../stores/toasts.ts'

/**
 * A view of a run at a chosen step. Without a choice it follows the newest snapshot.
 * @param target the run and its view
 */
export function useViewSnapshot(target: () => { runId: string; viewId: string }) {
  const client = useClient()
  const runs = useRunsStore()
  const { attempt } = useToastsStore()
  const snapshot = shallowRef<ViewSnapshot | null>(null)
  const loaded = ref(false)
  /** null follows the newest. */
  const step = ref<number | null>(null)

  async function load(): Promise<void> {
    const { runId, viewId } = target()
    const wanted = step.value === null ? {} : { step: step.value }
    const answer = await attempt(() => client.call('runs.view', { id: runId, viewId, ...wanted }))
    const now = target()
    if (answer !== undefined && now.runId === runId && now.viewId === viewId) snapshot.value = answer
    loaded.value = true
  }

  watch([() => target().runId, () => target().viewId, step], load, { immediate: true })
  watch(
    () => runs.states.get(target().runId)?.views[target().viewId]?.step,
    () => load(),
  )
  return { snapshot, step, loaded }
}
