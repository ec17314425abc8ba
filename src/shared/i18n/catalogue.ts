import { fillText, type TextValues } from '../fill-text.ts'

/** Translations by English sentence. A sentence that counts has two: for one, and for several. */
export type Catalogue = Readonly<Record<string, string | readonly [one: string, several: string]>>

/** A text by a catalogue; without a translation it stays English. Of one that counts, the form for several. */
export function textOf(catalogue: Catalogue, english: string, values?: TextValues): string {
  const found = catalogue[english] ?? english
  const text = typeof found === 'string' ? found : found[1]
  return values ? fillText(text, values) : text
}
