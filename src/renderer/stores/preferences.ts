import { defineStore } from 'pinia'
import { computed, ref, watch, watchEffect } from 'vue'
import type { Spread } from '../../shared/statistics/mean-series.ts'
import type { AxisKind } from '../charts/axis.ts'
import { languageOf, setLanguage, type Language } from '../i18n/language.ts'
import type { ThemeName } from '../theme/palette.ts'

export type ThemeChoice = ThemeName | 'system'
export type LanguageChoice = Language | 'system'

const storageKey = 'penumbra-preferences'

interface StoredPreferences {
  theme?: ThemeChoice
  language?: LanguageChoice
  smoothing?: number
  axis?: AxisKind
  logX?: boolean
  logY?: boolean
  clipOutliers?: boolean
  spread?: Spread
}

/** How this window shows things. Kept in the browser: nothing here changes a run. */
export const usePreferencesStore = defineStore('preferences', () => {
  const stored = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as StoredPreferences
  const theme = ref<ThemeChoice>(stored.theme ?? 'system')
  const language = ref<LanguageChoice>(stored.language ?? 'system')
  /** 0 … 100, see `timeConstant`. */
  const smoothing = ref(stored.smoothing ?? 30)
  const axis = ref<AxisKind>(stored.axis ?? 'step')
  const logX = ref(stored.logX ?? false)
  const logY = ref(stored.logY ?? false)
  const clipOutliers = ref(stored.clipOutliers ?? false)
  /** What surrounds the mean curve of a group. */
  const spread = ref<Spread>(stored.spread ?? 'deviation')

  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const systemTheme = ref<ThemeName>(systemDark.matches ? 'dark' : 'light')
  systemDark.addEventListener('change', ({ matches }) => (systemTheme.value = matches ? 'dark' : 'light'))
  const themeName = computed(() => (theme.value === 'system' ? systemTheme.value : theme.value))

  watchEffect(
    () => setLanguage(language.value === 'system' ? languageOf(navigator.languages) : language.value),
    // Texts that are read right after the choice are in the chosen language.
    { flush: 'sync' },
  )

  watch([theme, language, smoothing, axis, logX, logY, clipOutliers, spread], () => {
    const preferences: Required<StoredPreferences> = {
      theme: theme.value,
      language: language.value,
      smoothing: smoothing.value,
      axis: axis.value,
      logX: logX.value,
      logY: logY.value,
      clipOutliers: clipOutliers.value,
      spread: spread.value,
    }
    localStorage.setItem(storageKey, JSON.stringify(preferences))
  })

  return { theme, themeName, language, smoothing, axis, logX, logY, clipOutliers, spread }
})
