import { defineStore } from 'pinia'
import { computed } from 'vue'
import { palettes } from '../theme/palette.ts'
import { usePreferencesStore } from './preferences.ts'
import { useRunsStore } from './runs.ts'

/** One series colour per run, in the order in which the runs were made, the same in every table, legend and chart. */
export const useRunColorsStore = defineStore('run-colors', () => {
  const runs = useRunsStore()
  const preferences = usePreferencesStore()
  const assigned = new Map<string, number>()

  const indices = computed<ReadonlyMap<string, number>>(() => {
    const fresh = [...runs.rows.values()].filter(({ id }) => !assigned.has(id))
    fresh.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    for (const { id } of fresh) assigned.set(id, assigned.size)
    return new Map(assigned)
  })

  function colorOf(id: string): string {
    const colors = palettes[preferences.themeName].series
    return colors[(indices.value.get(id) ?? 0) % colors.length] ?? 'currentColor'
  }

  return { colorOf }
})
