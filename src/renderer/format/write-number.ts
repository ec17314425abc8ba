import { language } from '../i18n/language.ts'

/** A number with all its digits, as `readNumber` takes it: `0.0005`, in French `0,0005`. */
export function writeNumber(value: number): string {
  return language.value === 'fr' ? String(value).replace('.', ',') : String(value)
}
