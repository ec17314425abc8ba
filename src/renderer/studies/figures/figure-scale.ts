import { formatScalar } from '../../format/numbers.ts'

/** An axis of a figure whose ticks are chosen, not found: the tested values below, round numbers at the side. */
export interface FigureScale {
  min: number
  max: number
  ticks: readonly FigureTick[]
  /** Where a value lies on the drawn axis. */
  place(value: number): number
}

export interface FigureTick {
  at: number
  text: string
}

/** Values that span more than this factor are drawn on a logarithmic axis. */
const logarithmicSpan = 10

/** Whether numbers are better told apart by their ratio than by their difference. */
export function wantsLog(values: readonly number[]): boolean {
  const least = Math.min(...values)
  return least > 0 && Math.max(...values) / least > logarithmicSpan
}

/** The axis of tested numbers, a tick at each; more than a dozen drawn ones get a few round ticks instead. */
export function testedScale(values: readonly number[], log: boolean): FigureScale {
  const place = placing(log)
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const [min, max] = withMargin(place(sorted[0] ?? 0), place(sorted.at(-1) ?? 1), 0.04)
  const ticked = sorted.length <= 12 ? sorted : roundTicks(sorted[0] ?? 0, sorted.at(-1) ?? 1, log)
  return { min, max, place, ticks: ticksAt(ticked, log) }
}

/** The axis of values without an order of their own, one place each. */
export function categoryScale(texts: readonly string[]): FigureScale {
  return {
    min: -0.5,
    max: texts.length - 0.5,
    place: (value) => value,
    ticks: texts.map((text, at) => ({ at, text })),
  }
}

/** The axis of errors in per cent: it holds every value with a margin, and ends at round numbers. */
export function errorScale(values: readonly number[], log: boolean): FigureScale {
  const place = placing(log)
  const finite = values.filter((value) => Number.isFinite(value) && (!log || value > 0))
  const least = finite.length ? Math.min(...finite) : log ? 1 : 0
  const greatest = finite.length ? Math.max(...finite) : 100
  if (log) {
    const [min, max] = withMargin(place(least), place(greatest), 0.06)
    return {
      min,
      max,
      place: (value) => Math.max(min, place(value)),
      ticks: ticksAt(roundTicks(10 ** min, 10 ** max, true), true),
    }
  }
  const step = roundStep((greatest - least || greatest || 1) / 5)
  const min = Math.max(0, Math.floor(least / step - 0.2) * step)
  // An error ends at 100 %, unless its spread goes on.
  const max = Math.min(Math.ceil(greatest / step + 0.2) * step, greatest > 100 ? Infinity : 100)
  return { min, max, place, ticks: ticksAt(multiples(min, max, step), false) }
}

function ticksAt(values: readonly number[], log: boolean): FigureTick[] {
  return values.map((value) => ({ at: placing(log)(value), text: formatScalar(value) }))
}

function placing(log: boolean): (value: number) => number {
  return log ? Math.log10 : (value) => value
}

function withMargin(least: number, greatest: number, share: number): [number, number] {
  const margin = (greatest - least || Math.abs(least) || 1) * share
  return [least - margin, greatest + margin]
}

/** The round numbers from `from` to `to`: 1, 2, 5, 10, … on a logarithmic axis that is long enough for four of them. */
function roundTicks(from: number, to: number, log: boolean): number[] {
  const powers = log ? roundPowers(from, to) : []
  return powers.length >= 4 ? powers : multiples(from, to, roundStep((to - from) / 5))
}

function roundPowers(from: number, to: number): number[] {
  const first = Math.floor(Math.log10(from))
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) - first + 1 }, (_, index) => first + index)
  const digits = powers.length > 4 ? [1] : [1, 2, 5]
  return powers
    .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
    .filter((value) => value >= from && value <= to)
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9)
  const count = Math.floor(to / step + 1e-9) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** The least of 1, 2, 5 times a power of ten that is no less than `step`. */
function roundStep(step: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(step))
  return magnitude * ([1, 2, 5].find((digit) => digit * magnitude >= step * (1 - 1e-9)) ?? 10)
}
