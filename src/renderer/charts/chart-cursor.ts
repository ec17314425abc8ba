import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { usePreferencesStore } from '../stores/preferences.ts'

/**
 * The place on the x axis that the reader points at, the same in every panel of the page. It is a value and no pixel:
 * when a live axis grows, it stays with the points it was put on.
 */
export const useChartCursor = defineStore('chart-cursor', () => {
  const preferences = usePreferencesStore()
  const position = ref<number | null>(null)
  watch(
    () => preferences.axis,
    () => (position.value = null),
  )
  return { position }
})
