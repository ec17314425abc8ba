/** Round numbers at equal distance that reach from at or below `from` to at or above `to`. @param count about so many */
export function roundTicks(from: number, to: number, count = 5): number[] {
  const width = to - from || Math.abs(to) || 1
  const rough = width / count
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const interval = ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough * (1 - 1e-9)) ?? 10) * magnitude
  const first = Math.floor(from / interval + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / interval - 1e-9))
  // A product of the interval is off in its last digits: 3 × 0.1 is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * interval).toPrecision(12)))
}

/**
 * Numbers for a logarithmic axis that reach from at or below `from` to at or above `to`: powers of ten, with their
 * double and fivefold over up to two decades; over less than a factor of four round numbers as on any axis.
 * @param from above 0
 */
export function logTicks(from: number, to: number): number[] {
  const close = roundTicks(from, to)
  if (to < 4 * from && (close[0] ?? 0) > 0) return close
  const [low, high] = [Math.log10(from), Math.log10(Math.max(to, from))]
  const factors = high - low <= 2 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let power = Math.floor(low) - 1; power <= Math.ceil(high) + 1; power += 1) {
    for (const factor of factors) ticks.push(Number(`${factor}e${power}`))
  }
  const first = ticks.findLastIndex((tick) => tick <= from * (1 + 1e-9))
  const last = ticks.findIndex((tick, index) => index > first && tick >= to * (1 - 1e-9))
  return everyFew(ticks.slice(first, last + 1))
}

/** Of very many decades only some get a number; the ends stay. */
function everyFew(ticks: readonly number[]): number[] {
  const stride = Math.ceil((ticks.length - 1) / 7)
  return ticks.filter((_, index) => index % stride === 0 || index === ticks.length - 1)
}
