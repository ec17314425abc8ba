import { desktopTexts } from '../shared/desktop-texts.ts'

let translations: Readonly<Record<string, string>> = {}

/** Takes the page's translations of what stands outside it. */
export function setTexts(texts: Readonly<Record<string, string>>): void {
  translations = texts
}

/** A declared text in the language of the page, English until it has told its own. */
export function say(name: keyof typeof desktopTexts, values: Readonly<Record<string, string | number>> = {}): string {
  return inLanguage(desktopTexts[name]).replaceAll(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place))
}

/** Any English text that the page has translated, such as what a shortcut does. */
export function inLanguage(english: string): string {
  return translations[english] ?? english
}
