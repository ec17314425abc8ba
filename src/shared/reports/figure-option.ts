import { testErrorScalar, validationErrorScalar } from '../run-events.ts'
import type { Palette } from '../palette.ts'
import type { ReportColumn, ReportCurve } from './report-column.ts'

/** A scalar over steps, a line for each run in the colour of its column. */
export interface ReportFigure {
  title: string
  columns: readonly ReportColumn[]
  curves: readonly ReportCurve[]
}

/** What reports draw, where it was measured. */
export const figureScalars = [
  { name: testErrorScalar, title: 'Test error, %' },
  { name: validationErrorScalar, title: 'Validation error, %' },
] as const

/** Points of a line at most: two a bucket. */
export const figureBuckets = 800

export const figureSize = { width: 760, height: 340 }

/** The colour of a column, by its place. */
export function columnColor(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.text
}

/** The option of ECharts that draws a figure; a host renders it to SVG. */
export function reportFigureOption({ title, columns, curves }: ReportFigure, palette: Palette) {
  const font = { color: palette.muted, fontFamily: 'sans-serif', fontSize: 12 }
  const axis = {
    nameTextStyle: font,
    axisLabel: { ...font, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.muted } },
    axisTick: { show: false },
  }
  const byRun = new Map(curves.map(({ runId, series }) => [runId, series]))
  return {
    animation: false,
    backgroundColor: palette.surface,
    grid: { left: 56, right: 20, top: 40, bottom: 48 },
    xAxis: {
      type: 'value' as const,
      name: 'step',
      nameLocation: 'middle' as const,
      nameGap: 28,
      ...axis,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      name: title,
      scale: true,
      ...axis,
      nameTextStyle: { ...font, align: 'left' as const },
      splitLine: { lineStyle: { color: palette.border } },
    },
    series: columns.flatMap(({ runs }, index) =>
      runs.flatMap(({ id }) => {
        const series = byRun.get(id)
        if (!series) return []
        const color = columnColor(palette, index)
        const data = series.steps.map((step, point) => [step, series.values[point] ?? Number.NaN])
        const showSymbol = data.length === 1
        return [
          { type: 'line' as const, name: id, color, data, showSymbol, silent: true, lineStyle: { width: 1.6, color } },
        ]
      }),
    ),
  }
}
