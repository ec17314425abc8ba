import type { EChartsOption } from 'echarts'
import { roundedEnd } from '../../charts/axis.ts'
import { axisLook, plotGrid, tooltipLook } from '../../charts/chart-look.ts'
import { tooltipBox } from '../../charts/tooltip-box.ts'
import { formatErrorPercent, formatScalar } from '../../format/numbers.ts'
import { t } from '../../i18n/translate.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import { colorIn } from '../../theme/color-in.ts'
import type { Palette } from '../../theme/palette.ts'
import { binAt, histogramOutline, logFloor } from './histogram-outline.ts'

export interface HistogramLine {
  id: string
  label: string
  color: string
  /** Per cent per bin. */
  shares: readonly number[]
  mean: number
}

export interface HistogramPlot {
  edges: readonly number[]
  lines: readonly HistogramLine[]
  xLabel: string
  logScale: boolean
}

/** Outlines over each other, a dashed line from foot to top at each mean. */
export function histogramOption(plot: HistogramPlot, palette: Palette): EChartsOption {
  const axis = axisLook(palette)
  const shares = plot.lines.map((line) => line.shares)
  const floor = plot.logScale ? logFloor(shares) : 0
  const top = Math.max(floor, ...shares.flat())
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: plotGrid,
    tooltip: {
      trigger: 'axis',
      ...tooltipLook(palette),
      formatter: (items) => {
        const [item] = Array.isArray(items) ? items : [items]
        return tooltipAt(plot, Array.isArray(item?.value) ? Number(item.value[0]) : Number.NaN)
      },
    },
    xAxis: {
      type: 'value',
      min: plot.edges[0],
      max: roundedEnd(plot.edges.at(-1) ?? 0),
      name: plot.xLabel,
      nameLocation: 'middle',
      nameGap: 24,
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) },
      splitLine: { show: false },
      axisPointer: { label: { show: false }, snap: false },
    },
    yAxis: {
      type: plot.logScale ? 'log' : 'value',
      min: floor,
      name: t('Share of the examples (%)'),
      ...axis,
      axisLine: { show: false },
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) },
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
    },
    series: plot.lines.flatMap((line) => [
      {
        type: 'line' as const,
        id: line.id,
        data: histogramOutline(plot.edges, line.shares, floor),
        color: colorIn(palette, line.color),
        symbol: 'none',
        lineStyle: { width: 1.8 },
        emphasis: { disabled: true },
      },
      {
        type: 'line' as const,
        id: `${line.id}/mean`,
        data: [
          [line.mean, floor],
          [line.mean, top],
        ],
        color: colorIn(palette, line.color),
        symbol: 'none',
        silent: true,
        lineStyle: { width: 1.4, type: 'dashed' as const },
        tooltip: { show: false },
        emphasis: { disabled: true },
      },
    ]),
  }
}

function tooltipAt({ edges, lines }: HistogramPlot, value: number): HTMLElement | string {
  const bin = binAt(edges, value)
  if (bin === undefined) return ''
  return tooltipBox(
    binText(edges, bin),
    lines.map(({ color, label, shares }) => ({ color, text: `${formatErrorPercent(shares[bin] ?? 0)}  ${label}` })),
  )
}

export function binText(edges: readonly number[], bin: number): string {
  return `${formatScalar(edges[bin] ?? 0)} … ${formatScalar(edges[bin + 1] ?? 0)}`
}
