import { useRunColorsStore } from '../stores/run-colors.ts'
import type { CompareColumn } from './compare-columns.ts'

/** The lasting colour of a column: its run's, or its group's. */
export function useColumnColors() {
  const colors = useRunColorsStore()
  return ({ key, group }: CompareColumn) => (group ? colors.colorOfGroup(key) : colors.colorOf(key))
}
