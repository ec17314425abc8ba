import { defineStore } from 'pinia'
import { computed } from 'vue'
import { palettes } from '../theme/palette.ts'
import { usePreferencesStore } from './preferences.ts'
import { useRunsStore } from './runs.ts'

/**
 * One series colour per run, by its number, and one per group, by when its first run was made: the same in every table,
 * legend and chart, today and tomorrow.
 */
export const useRunColorsStore = defineStore('run-colors', () => {
  const runs = useRunsStore()
  const preferences = usePreferencesStore()
  const series = computed(() => palettes[preferences.themeName].series)

  /** Place of each recipe among all, trashed ones too: a colour does not change when a run is put away. */
  const recipeNumbers = computed(() => {
    const oldestFirst = [...runs.rows.values()].sort((a, b) => a.number - b.number)
    return new Map([...new Set(oldestFirst.map(({ recipe }) => recipe))].map((recipe, index) => [recipe, index]))
  })

  function colorOf(id: string): string {
    const run = runs.rows.get(id)
    return (run && series.value[(run.number - 1) % series.value.length]) ?? 'currentColor'
  }

  function colorOfGroup(recipe: string): string {
    return series.value[(recipeNumbers.value.get(recipe) ?? 0) % series.value.length] ?? 'currentColor'
  }

  return { colorOf, colorOfGroup }
})
