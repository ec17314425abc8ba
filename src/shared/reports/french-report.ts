import { textOf } from '../i18n/catalogue.ts'
import { french } from '../i18n/french/index.ts'
import type { ReportLanguage } from './report-language.ts'

const twoDecimals = new Intl.NumberFormat('fr', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** With the texts of the interface. */
export const frenchReport: ReportLanguage = {
  code: 'fr',
  t: (english, values) => textOf(french, english, values),
  decimals: (value) => twoDecimals.format(value),
}
