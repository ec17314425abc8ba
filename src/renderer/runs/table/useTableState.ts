import { ref, watch, type Ref } from 'vue'
import { parseTableState, usualTableState, type TableState } from './table-state.ts'

const storageKey = 'penumbra-runs-table'

/** How this window arranged its table of runs, kept across reloads. */
export function useTableState(): Ref<TableState> {
  const state = ref(parseTableState(localStorage.getItem(storageKey) ?? '') ?? usualTableState)
  watch(state, (next) => localStorage.setItem(storageKey, JSON.stringify(next)))
  return state
}
