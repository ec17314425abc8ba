import { fillText, type TextValues } from '../../shared/fill-text.ts'
import { textOf, type Catalogue } from '../../shared/i18n/catalogue.ts'
import { french } from '../../shared/i18n/french/index.ts'
import { formatCount } from '../format/numbers.ts'
import { language, type Language } from './language.ts'
import { perLanguage } from './per-language.ts'

const catalogues: Readonly<Record<Language, Catalogue>> = { en: {}, fr: french }
const pluralRules = perLanguage((tag) => new Intl.PluralRules(tag))

/**
 * A text in the language in use; without a translation it stays English.
 * @param values what stands in the place of each `{name}`, as it is: numbers are formatted before
 */
export function t(english: string, values?: TextValues): string {
  return textOf(catalogues[language.value], english, values)
}

/** A text that counts, with the number as `{count}`: `plural('{count} run', '{count} runs', 3)`. Its key is the second. */
export function plural(one: string, several: string, count: number, values?: TextValues): string {
  const [first, second] = pairOf(catalogues[language.value][several] ?? [one, several])
  const text = pluralRules().select(count) === 'one' ? first : second
  return fillText(text, { count: formatCount(count), ...values })
}

/** Marks a text that is declared here and translated where it is shown. */
export function message<Text extends string>(english: Text): Text {
  return english
}

function pairOf(found: Catalogue[string]): readonly [string, string] {
  return typeof found === 'string' ? [found, found] : found
}
