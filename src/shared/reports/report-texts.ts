import type { PublishedResult } from '../method-descriptor.ts'
import type { RunRow } from '../runs.ts'
import { summarizeGroup } from '../statistics/group-summary.ts'
import { mean } from '../statistics/mean.ts'
import { neededSeeds } from '../statistics/needed-seeds.ts'
import { pairBySeed, type SeededValue } from '../statistics/pair-by-seed.ts'
import { bootstrapDifference, leastPairs } from '../statistics/paired-bootstrap.ts'
import type { ReportLanguage } from './report-language.ts'

/** Stands for a number that was not measured. */
export const missing = '–'

/** More than so many different words in a cell become their first and last. */
const mostWords = 3

/** `5.50 ± 0.12` */
export function meanText(values: readonly SeededValue[], { decimals }: ReportLanguage): string {
  const summary = summarizeGroup(values.map(({ value }) => value))
  if (!summary) return missing
  const center = decimals(summary.mean)
  return summary.deviation === null ? center : `${center} ± ${decimals(summary.deviation)}`
}

/** `[5.10, 5.90]` */
export function intervalText(values: readonly SeededValue[], language: ReportLanguage): string {
  const interval = summarizeGroup(values.map(({ value }) => value))?.interval
  return interval ? `[${interval.map((end) => signed(end, language)).join(between(language))}]` : missing
}

/** `−0.40 [−0.80, −0.01], paired by 6 seeds`; what weakens it is said. */
export function differenceText(
  values: readonly SeededValue[],
  baseline: readonly SeededValue[],
  language: ReportLanguage,
): string {
  const { t } = language
  if (values.length === 0 || baseline.length === 0) return missing
  const pairing = pairBySeed(values, baseline)
  if (!pairing) {
    return withSign(mean(values.map(({ value }) => value)) - mean(baseline.map(({ value }) => value)), language)
  }
  const { difference, interval } = bootstrapDifference(pairing)
  const count = pairing.kind === 'paired' ? pairing.differences.length : Math.min(values.length, baseline.length)
  const notes = [
    pairing.kind === 'paired' ? t('paired by {count} seeds', { count }) : t('unpaired'),
    ...(count < leastPairs ? [t('interval too narrow below {count} seeds', { count: leastPairs })] : []),
    ...(neededSeeds(pairing) === 0 ? [] : [t('not told from 0')]),
  ]
  const ends = interval.map((end) => withSign(end, language)).join(between(language))
  return `${withSign(difference, language)} [${ends}], ${notes.join(', ')}`
}

/** `2.33 ± 0.10 with 100 labels (source)` */
export function publishedText(
  { testError, spread, labels, source, note }: PublishedResult,
  { t, decimals }: ReportLanguage,
): string {
  const error = spread === undefined ? decimals(testError) : `${decimals(testError)} ± ${decimals(spread)}`
  const origin = note === undefined ? source : `${source}; ${t(note)}`
  return t('{error} with {labels} labels ({source})', { error, labels, source: origin })
}

export function labelsText({ settings }: RunRow, { t }: ReportLanguage): string {
  return settings.allLabels ? t('all') : String(settings.labels)
}

export function engineText({ engine, settings }: RunRow, { t }: ReportLanguage): string {
  return engine ? `${engine.library}, ${engine.device}` : t('{engine}, not started', { engine: settings.engine })
}

/** Different words once each, in order. */
export function wordsText(words: readonly string[]): string {
  const different = [...new Set(words)]
  return different.length > mostWords ? `${different[0]} … ${different.at(-1)}` : different.join(', ')
}

/** What parts the ends of an interval: a comma would be one of many where it marks decimals. */
function between({ code }: ReportLanguage): string {
  return code === 'fr' ? '\u202f; ' : ', '
}

function withSign(value: number, language: ReportLanguage): string {
  return value > 0 ? `+${language.decimals(value)}` : signed(value, language)
}

/** A true minus sign. */
function signed(value: number, { decimals }: ReportLanguage): string {
  return value < 0 ? `−${decimals(-value)}` : decimals(value)
}
