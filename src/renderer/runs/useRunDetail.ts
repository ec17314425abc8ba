import { ref, shallowRef, watch } from 'vue'
import type { RunDetail } from '../../shared/runs.ts'
import { useClient } from '../client/renderer-client.ts'
import { useRunsStore } from '../stores/runs.ts'
import { messageOf } from '../../shared/failures.ts'

/** What the page of a run needs beyond its row; read again with each change of status and each checkpoint. */
export function useRunDetail(id: () => string) {
  const client = useClient()
  const runs = useRunsStore()
  const detail = shallowRef<RunDetail | null>(null)
  const problem = ref<string | null>(null)

  async function load(): Promise<void> {
    const wanted = id()
    try {
      const answer = await client.call('runs.get', { id: wanted })
      if (wanted === id()) detail.value = answer
      problem.value = null
    } catch (thrown) {
      problem.value = messageOf(thrown)
    }
  }

  watch([id, () => runs.rows.get(id())?.status, () => runs.states.get(id())?.checkpointStep], load, { immediate: true })
  return { detail, problem }
}
