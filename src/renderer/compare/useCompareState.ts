import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readCompareState, writeCompareState, type CompareState } from './compare-state.ts'

/** What the page shows, read from its address; a change is a step that the browser's back undoes. */
export function useCompareState() {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => readCompareState(route.query))

  async function change(changes: Partial<CompareState>): Promise<void> {
    await router.push({ name: 'compare', query: writeCompareState({ ...state.value, ...changes }) })
  }

  return { state, change }
}
