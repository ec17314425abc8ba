import { language, type Language } from './language.ts'

/** Gives what was made for the language in use; it is made once a language. */
export function perLanguage<Made>(make: (language: Language) => Made): () => Made {
  const made = new Map<Language, Made>()
  return () => {
    const known = made.get(language.value) ?? make(language.value)
    made.set(language.value, known)
    return known
  }
}
