import { language } from '../i18n/language.ts'

/** A typed number; where French is in use, a comma may stand for the point. Undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim()
  const pointed = language.value === 'fr' ? plain.replace(/^([+-]?\d*),(\d+(?:e[+-]?\d+)?)$/i, '$1.$2') : plain
  const value = Number(pointed)
  return pointed !== '' && Number.isFinite(value) ? value : undefined
}
