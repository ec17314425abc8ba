import { defineStore } from 'pinia'
import { palettes } from '../theme/palette.ts'
import { usePreferencesStore } from './preferences.ts'
import { useRunsStore } from './runs.ts'

/** One series colour per run, by its number: the same in every table, legend and chart, today and tomorrow. */
export const useRunColorsStore = defineStore('run-colors', () => {
  const runs = useRunsStore()
  const preferences = usePreferencesStore()

  function colorOf(id: string): string {
    const colors = palettes[preferences.themeName].series
    const run = runs.rows.get(id)
    return (run && colors[(run.number - 1) % colors.length]) ?? 'currentColor'
  }

  return { colorOf }
})
