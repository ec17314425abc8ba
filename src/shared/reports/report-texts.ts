import type { PublishedResult } from '../method-descriptor.ts'
import type { RunRow } from '../runs.ts'
import { summarizeGroup } from '../statistics/group-summary.ts'
import { mean } from '../statistics/mean.ts'
import { neededSeeds } from '../statistics/needed-seeds.ts'
import { pairBySeed, type SeededValue } from '../statistics/pair-by-seed.ts'
import { bootstrapDifference, leastPairs } from '../statistics/paired-bootstrap.ts'

/** Stands for a number that was not measured. */
export const missing = '–'

/** More than so many different words in a cell become their first and last. */
const mostWords = 3

/** `5.50 ± 0.12` */
export function meanText(values: readonly SeededValue[]): string {
  const summary = summarizeGroup(values.map(({ value }) => value))
  if (!summary) return missing
  const center = summary.mean.toFixed(2)
  return summary.deviation === null ? center : `${center} ± ${summary.deviation.toFixed(2)}`
}

/** `[5.10, 5.90]` */
export function intervalText(values: readonly SeededValue[]): string {
  const interval = summarizeGroup(values.map(({ value }) => value))?.interval
  return interval ? `[${interval.map(signed).join(', ')}]` : missing
}

/** `−0.40 [−0.80, −0.01], paired by 6 seeds`; what weakens it is said. */
export function differenceText(values: readonly SeededValue[], baseline: readonly SeededValue[]): string {
  if (values.length === 0 || baseline.length === 0) return missing
  const pairing = pairBySeed(values, baseline)
  if (!pairing) {
    return withSign(mean(values.map(({ value }) => value)) - mean(baseline.map(({ value }) => value)))
  }
  const { difference, interval } = bootstrapDifference(pairing)
  const count = pairing.kind === 'paired' ? pairing.differences.length : Math.min(values.length, baseline.length)
  const notes = [
    pairing.kind === 'paired' ? `paired by ${count} seeds` : 'unpaired',
    ...(count < leastPairs ? [`interval too narrow below ${leastPairs} seeds`] : []),
    ...(neededSeeds(pairing) === 0 ? [] : ['not told from 0']),
  ]
  return `${withSign(difference)} [${interval.map(withSign).join(', ')}], ${notes.join(', ')}`
}

/** `2.33 ± 0.10 with 100 labels (source)` */
export function publishedText({ testError, spread, labels, source, note }: PublishedResult): string {
  const error = spread === undefined ? testError.toFixed(2) : `${testError.toFixed(2)} ± ${spread.toFixed(2)}`
  return `${error} with ${labels} labels (${source}${note === undefined ? '' : `; ${note}`})`
}

export function labelsText({ settings }: RunRow): string {
  return settings.allLabels ? 'all' : String(settings.labels)
}

export function engineText({ engine, settings }: RunRow): string {
  return engine ? `${engine.library}, ${engine.device}` : `${settings.engine}, not started`
}

/** Different words once each, in order. */
export function wordsText(words: readonly string[]): string {
  const different = [...new Set(words)]
  return different.length > mostWords ? `${different[0]} … ${different.at(-1)}` : different.join(', ')
}

function withSign(value: number): string {
  return value > 0 ? `+${value.toFixed(2)}` : signed(value)
}

/** A true minus sign. */
function signed(value: number): string {
  return value < 0 ? `−${(-value).toFixed(2)}` : value.toFixed(2)
}
