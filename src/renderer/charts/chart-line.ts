import type { ScalarSeries } from '../../shared/runs.ts'

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
}

/** `2,000 of 18,000 points shown`, over all lines of a panel. */
export function pointsShown(lines: readonly ChartLine[]): { shown: number; total: number } {
  return {
    shown: lines.reduce((sum, { series }) => sum + series.steps.length, 0),
    total: lines.reduce((sum, { series }) => sum + series.total, 0),
  }
}
