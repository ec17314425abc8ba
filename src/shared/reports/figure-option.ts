import { testErrorScalar, validationErrorScalar } from '../run-events.ts'
import type { Palette } from '../palette.ts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { ScalarSeries } from '../runs.ts'
import { bandStretches } from '../statistics/band-stretches.ts'
import { meanSeries, type MeanSeries } from '../statistics/mean-series.ts'
import type { ReportColumn, ReportCurve } from './report-column.ts'
import type { ReportLanguage } from './report-language.ts'

type SeriesOption = CustomSeriesOption | LineSeriesOption

/** A scalar over steps: of a run its line, of a group the mean with its spread, in the colour of the column. */
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
export function reportFigureOption(
  { title, columns, curves }: ReportFigure,
  palette: Palette,
  { code, t }: ReportLanguage,
) {
  const numbers = new Intl.NumberFormat(code)
  const font = { color: palette.muted, fontFamily: 'sans-serif', fontSize: 12 }
  const axis = {
    nameTextStyle: font,
    axisLabel: { ...font, hideOverlap: true, formatter: (value: number) => numbers.format(value) },
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
      name: t('step'),
      nameLocation: 'middle' as const,
      nameGap: 28,
      ...axis,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      name: t(title),
      scale: true,
      ...axis,
      nameTextStyle: { ...font, align: 'left' as const },
      splitLine: { lineStyle: { color: palette.border } },
    },
    series: columns.flatMap(({ runs }, index) => {
      const members = runs.flatMap(({ id }) => byRun.get(id) ?? [])
      return columnSeries(members, columnColor(palette, index), runs[0]?.id ?? '')
    }),
  }
}

/** The line of one run, or the mean of several with ± one standard deviation and, dashed, the 95 % interval. */
function columnSeries(members: readonly ScalarSeries[], color: string, name: string): SeriesOption[] {
  const mean = members.length > 1 ? meanSeries(members) : undefined
  const series = mean?.series ?? members[0]
  if (!series) return []
  const { steps, values } = series
  const data = steps.map((step, index) => [step, values[index] ?? Number.NaN])
  const line = { showSymbol: data.length === 1, silent: true, lineStyle: { width: 1.6, color } }
  return [
    ...(mean ? [spreadSeries(steps, mean.bands, color)] : []),
    { type: 'line' as const, name, color, data, ...line },
  ]
}

/** It does not widen the axis: an interval of two seeds is many times as wide as their distance. */
function spreadSeries(steps: readonly number[], bands: MeanSeries['bands'], color: string): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    clip: true,
    data: [0],
    renderItem: (_, api) => {
      const place = (point: readonly number[]) => api.coord([...point])
      const inside = bandStretches(steps, bands.deviation, false).map((stretch) => ({
        type: 'polygon' as const,
        shape: { points: stretch.map(place) },
        style: { fill: color, opacity: 0.18 },
      }))
      const ends = bandStretches(steps, bands.interval, false).flatMap((stretch) =>
        [stretch.slice(0, stretch.length / 2), stretch.slice(stretch.length / 2)].map((side) => ({
          type: 'polyline' as const,
          shape: { points: side.map(place) },
          style: { fill: 'none', stroke: color, lineWidth: 1, lineDash: [4, 3], opacity: 0.7 },
        })),
      )
      return { type: 'group', children: [...inside, ...ends] }
    },
  }
}
