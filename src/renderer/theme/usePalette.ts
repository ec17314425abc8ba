import { computed, type ComputedRef } from 'vue'
import { usePreferencesStore } from '../stores/preferences.ts'
import { palettes, type Palette } from './palette.ts'

/** The colours of the theme in use, by value, for drawings on a canvas. */
export function usePalette(): ComputedRef<Palette> {
  const preferences = usePreferencesStore()
  return computed(() => palettes[preferences.themeName])
}
