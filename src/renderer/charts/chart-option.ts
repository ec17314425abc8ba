import type { EChartsOption } from 'echarts'
import { formatScalar } from '../format/numbers.ts'
import { sansFont } from '../theme/naive-overrides.ts'
import type { Palette } from '../theme/palette.ts'
import { axisTitles, positionsOf, roundedEnd, type AxisKind } from './axis.ts'
import type { ChartLine } from './chart-line.ts'
import { axisLook, plotGrid, tooltipLook } from './chart-look.ts'
import { smooth, smoothingSpan } from './smooth.ts'
import { tooltipContent } from './tooltip-content.ts'

export interface ChartSettings {
  axis: AxisKind
  logScale: boolean
  /** 0 … 100, see `smoothingSpan`. */
  smoothing: number
  yLabel: string
  /** The greatest position measured: the panels of a page end at the same place. */
  end: number
  /** The zoomed part of the axis; null shows all. */
  range: readonly [number, number] | null
}

/** The drawing of a panel of curves: each raw and faint, smoothed on top. */
export function chartOption(lines: readonly ChartLine[], settings: ChartSettings, palette: Palette): EChartsOption {
  const [from, to] = settings.range ?? [0, roundedEnd(settings.end)]
  const span = smoothingSpan(settings.smoothing, to - from)
  const axis = axisLook(palette)
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: plotGrid,
    tooltip: {
      trigger: 'axis',
      ...tooltipLook(palette),
      formatter: (items) => tooltipContent(Array.isArray(items) ? items : [items], settings.axis, lines[0]?.unit),
    },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      name: axisTitles[settings.axis],
      nameLocation: 'middle',
      nameGap: 24,
      ...axis,
      splitLine: { show: false },
      axisPointer: { label: { show: false } },
    },
    yAxis: {
      type: settings.logScale ? 'log' : 'value',
      // Zero belongs on the axis unless a part is looked at closely.
      scale: settings.range !== null,
      name: settings.yLabel,
      ...axis,
      axisLine: { show: false },
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) },
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
    },
    series: lines.flatMap((line) => lineSeries(line, settings, span)),
  }
}

/** A logarithmic axis has no place for values of zero or less: they leave a gap. */
function lineSeries(line: ChartLine, settings: ChartSettings, span: number) {
  const positions = positionsOf(line.series, settings.axis)
  const points = (values: readonly number[]) =>
    values.map((value, index) => [positions[index] ?? 0, settings.logScale && value <= 0 ? null : value])
  const look = {
    type: 'line' as const,
    name: line.label,
    color: line.color,
    symbolSize: 4,
    emphasis: { disabled: true },
  }
  const raw = {
    ...look,
    id: `${line.id}/raw`,
    data: points(line.series.values),
    showSymbol: line.series.values.length === 1,
    lineStyle: { width: span > 0 ? 1 : 1.6, type: line.dash, opacity: span > 0 ? 0.28 : 1 },
  }
  if (span <= 0) return [raw]
  const smoothed = {
    ...look,
    id: `${line.id}/smoothed`,
    data: points(smooth(positions, line.series.values, span)),
    showSymbol: false,
    lineStyle: { width: 1.8, type: line.dash },
    tooltip: { show: false },
  }
  return [raw, smoothed]
}
