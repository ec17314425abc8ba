import { shallowReadonly, shallowRef } from 'vue'

/** The languages of the interface. English needs no catalogue: its sentences are the keys of the others. */
export type Language = 'en' | 'fr'

const current = shallowRef<Language>('en')

/** The language in use. What reads it while it is drawn is drawn anew when it changes. */
export const language = shallowReadonly(current)

export function setLanguage(next: Language): void {
  current.value = next
}

/** The language of a browser that prefers these, in this order: `fr-CA` is French, what is not known is English. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'fr')
  return known === 'fr' ? 'fr' : 'en'
}
