import { perLanguage } from '../i18n/per-language.ts'

const whole = withOptions({ maximumFractionDigits: 0 })
const oneDecimal = withOptions({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const twoDecimals = withOptions({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
const asPrinted = withOptions({ minimumFractionDigits: 2, maximumFractionDigits: 4 })
const threeDigits = withOptions({ maximumSignificantDigits: 3 })
const fourDigits = withOptions({ maximumSignificantDigits: 4 })

function withOptions(options: Intl.NumberFormatOptions): (value: number) => string {
  const formatOf = perLanguage((language) => new Intl.NumberFormat(language, options))
  return (value) => formatOf().format(value).replace('-', '−')
}

/** Stands for a number that was not measured. */
export const missing = '–'

/** `1,500` */
export function formatCount(count: number | null): string {
  return count === null ? missing : whole(count)
}

/** An error rate in per cent without its unit: `3.70`. */
export function formatError(percent: number | null): string {
  return percent === null ? missing : twoDecimals(percent)
}

/** An error rate with its unit: `3.70 %`. */
export function formatErrorPercent(percent: number | null): string {
  return percent === null ? missing : `${twoDecimals(percent)}\u202f%`
}

/** A published error rate with its deviation, with all digits that were printed: `1.06 ± 0.37 %`, `0.93 ± 0.065 %`. */
export function formatPublished(percent: number, deviation?: number | null): string {
  return `${[percent, deviation ?? []].flat().map(asPrinted).join(' ± ')}\u202f%`
}

/** A probability or another part of a whole, 0 … 1: `93.1 %`. */
export function formatShare(share: number): string {
  return `${oneDecimal(100 * share)}\u202f%`
}

/** With one decimal always: `93.1`. */
export function formatTenths(value: number): string {
  return oneDecimal(value)
}

/** A difference of error rates with its sign: `+1.20`, `−0.40`. */
export function formatDifference(percent: number): string {
  return percent > 0 ? `+${twoDecimals(percent)}` : twoDecimals(percent)
}

/** Steps per second: `12.4`, `1,030`. */
export function formatRate(rate: number | null): string {
  return rate === null ? missing : threeDigits(rate)
}

/** A scalar for reading, never with all its digits: `0.02314`. Very small and very large ones with an exponent. */
export function formatScalar(value: number, unit?: string): string {
  if (unit === '%') return formatErrorPercent(value)
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-3 && size < 1e6)) return fourDigits(value)
  const [mantissa, exponent] = value.toExponential(2).split('e')
  return exponent === undefined ? String(value) : `${twoDecimals(Number(mantissa))}e${exponent}`
}

/** Bytes: `412 kB`, `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = unitsOfBytes()
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${threeDigits(bytes / 1000 ** power)} ${units[power]}`
}

const unitsOfBytes = perLanguage((language) =>
  language === 'fr' ? ['o', 'ko', 'Mo', 'Go', 'To'] : ['B', 'kB', 'MB', 'GB', 'TB'],
)
