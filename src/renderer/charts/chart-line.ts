import type { ScalarSeries } from '../../shared/runs.ts'
import { t } from '../i18n/translate.ts'

/** One curve of a panel. */
export interface ChartLine {
  id: string
  label: string
  /** `%` is written with two decimals. */
  unit: string | undefined
  color: string
  /** Tells apart lines of one colour. */
  dash: 'solid' | 'dashed' | 'dotted'
  series: ScalarSeries
  /** What surrounds the curve, such as mean ± standard deviation of a group: see `meanLine`. */
  band?: LineBand
  /** Where the curve comes from; without it only the points drawn can be saved as data. */
  source?: LineSource
}

/** The arrays have the length of the curve's values; NaN leaves a gap. */
export interface LineBand {
  /** What the band shows, for the legend: `± std of 5 runs`. */
  label: string
  lower: readonly number[]
  upper: readonly number[]
}

/** The stored points behind a curve: one run, or the members of a group. */
export interface LineSource {
  scalar: string
  runs: readonly { id: string; name: string }[]
}

/** `2,000 of 18,000 points shown`, over all lines of a panel. */
export function pointsShown(lines: readonly ChartLine[]): { shown: number; total: number } {
  return {
    shown: lines.reduce((sum, { series }) => sum + series.steps.length, 0),
    total: lines.reduce((sum, { series }) => sum + series.total, 0),
  }
}

/** What the bands of a panel show; beside the names of their lines where they differ. */
export function bandWords(lines: readonly ChartLine[]): string {
  const banded = lines.flatMap(({ label, band }) => (band ? [{ label, words: band.label }] : []))
  const [first] = banded
  if (!first) return ''
  if (banded.every(({ words }) => words === first.words)) return t('Bands: {words}', { words: first.words })
  return t('Bands: {words}', { words: banded.map(({ label, words }) => `${label}, ${words}`).join('; ') })
}
