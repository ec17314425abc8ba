import { fillText, type TextValues } from '../fill-text.ts'

/** The language that a report is written in. */
export interface ReportLanguage {
  code: 'en' | 'fr'
  /** A text of the report, by its English. */
  t(english: string, values?: TextValues): string
  /** A number with two decimals. */
  decimals(value: number): string
}

export const englishReport: ReportLanguage = {
  code: 'en',
  t: (english, values) => fillText(english, values ?? {}),
  decimals: (value) => value.toFixed(2),
}
