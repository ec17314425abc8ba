const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const fourDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

/** Stands for a number that was not measured. */
export const missing = '–'

/** `1,500` */
export function formatCount(count: number | null): string {
  return count === null ? missing : whole.format(count)
}

/** An error rate in per cent without its unit: `3.70`. */
export function formatError(percent: number | null): string {
  return percent === null ? missing : twoDecimals.format(percent)
}

/** An error rate with its unit: `3.70 %`. */
export function formatErrorPercent(percent: number | null): string {
  return percent === null ? missing : `${twoDecimals.format(percent)}\u202f%`
}

/** A probability or another part of a whole, 0 … 1: `93.1 %`. */
export function formatShare(share: number): string {
  return `${oneDecimal.format(100 * share)}\u202f%`
}

/** A difference of error rates with its sign: `+1.20`, `−0.40`. */
export function formatDifference(percent: number): string {
  const text = twoDecimals.format(Math.abs(percent))
  return percent > 0 ? `+${text}` : percent < 0 ? `−${text}` : text
}

/** Steps per second: `12.4`, `1,030`. */
export function formatRate(rate: number | null): string {
  return rate === null ? missing : threeDigits.format(rate)
}

/** A scalar for reading, never with all its digits: `0.02314`. Very small and very large ones with an exponent. */
export function formatScalar(value: number, unit?: string): string {
  if (unit === '%') return formatErrorPercent(value)
  const size = Math.abs(value)
  return size !== 0 && (size < 1e-3 || size >= 1e6) ? value.toExponential(2) : fourDigits.format(value)
}

/** Bytes: `412 kB`, `3.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${threeDigits.format(bytes / 1000 ** power)} ${units[power]}`
}
