import { defineStore } from 'pinia'
import { computed } from 'vue'
import { palettes } from '../theme/palette.ts'
import { usePreferencesStore } from './preferences.ts'
import { useRunsStore } from './runs.ts'

/**
 * One series colour per run, by its number, and one per group, by the number of its recipe: the same in every table,
 * legend and chart, today and tomorrow, whatever is deleted meanwhile.
 */
export const useRunColorsStore = defineStore('run-colors', () => {
  const runs = useRunsStore()
  const preferences = usePreferencesStore()
  const series = computed(() => palettes[preferences.themeName].series)

  const groupNumbers = computed(
    () => new Map([...runs.rows.values()].map(({ recipe, groupNumber }) => [recipe, groupNumber])),
  )

  const colorAt = (number: number) => series.value[(number - 1) % series.value.length] ?? 'currentColor'

  function colorOf(id: string): string {
    const run = runs.rows.get(id)
    return run ? colorAt(run.number) : 'currentColor'
  }

  function colorOfGroup(recipe: string): string {
    return colorAt(groupNumbers.value.get(recipe) ?? 1)
  }

  return { colorOf, colorOfGroup }
})
