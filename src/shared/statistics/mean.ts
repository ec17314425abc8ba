/** The arithmetic mean; NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

/** Sample variance, divisor n − 1; NaN for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN
  const center = mean(values)
  return values.reduce((total, value) => total + (value - center) ** 2, 0) / (values.length - 1)
}
