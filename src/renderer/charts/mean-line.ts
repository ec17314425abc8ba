import type { ScalarSeries } from '../../shared/runs.ts'
import { meanSeries, type Spread } from '../../shared/statistics/mean-series.ts'
import { message, plural, t } from '../i18n/translate.ts'
import type { ChartLine } from './chart-line.ts'

/** What a band shows, for choosing it. */
export const spreadTitles: Readonly<Record<Spread, string>> = {
  deviation: message('Band: ± std'),
  error: message('Band: ± standard error'),
  interval: message('Band: 95 % interval'),
}

/** The mean curve of a group with the chosen band; undefined for no points. */
export function meanLine(
  members: readonly ScalarSeries[],
  spread: Spread,
): Required<Pick<ChartLine, 'series' | 'band'>> | undefined {
  const mean = meanSeries(members)
  return mean && { series: mean.series, band: { label: bandLabel(spread, mean.count), ...mean.bands[spread] } }
}

function bandLabel(spread: Spread, count: number): string {
  switch (spread) {
    case 'deviation':
      return plural('mean ± std of {count} run', 'mean ± std of {count} runs', count)
    case 'error':
      return t('mean ± standard error, n = {count}', { count })
    case 'interval':
      return t('95 % interval of the mean, n = {count}', { count })
  }
}
