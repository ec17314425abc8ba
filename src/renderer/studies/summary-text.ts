import type { GroupSummary } from '../../shared/statistics/group-summary.ts'
import { formatError, formatErrorPercent } from '../format/numbers.ts'

/** `1.06 ± 0.37 %`: mean and standard deviation over seeds; one run alone has no deviation. */
export function summaryText({ mean, deviation }: GroupSummary): string {
  return deviation === null ? formatErrorPercent(mean) : `${formatError(mean)} ± ${formatErrorPercent(deviation)}`
}

/** `0.83 … 1.29` */
export function intervalText({ interval }: GroupSummary): string {
  return interval ? `${formatError(interval[0])} … ${formatError(interval[1])}` : '–'
}
