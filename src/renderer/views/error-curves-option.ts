import type { EChartsOption } from 'echarts'
import { axisLook, plotGrid, tooltipLook } from '../charts/chart-look.ts'
import { tooltipBox } from '../charts/tooltip-box.ts'
import { formatErrorPercent, formatScalar } from '../format/numbers.ts'
import { t } from '../i18n/translate.ts'
import { sansFont } from '../theme/naive-overrides.ts'
import { colorIn } from '../theme/color-in.ts'
import type { Palette } from '../theme/palette.ts'

/** Errors in per cent at strengths of an attack or a noise. */
export interface ErrorCurve {
  id: string
  label: string
  color: string
  symbol: 'circle' | 'rect' | 'triangle' | 'diamond'
  strengths: readonly number[]
  errors: readonly number[]
}

export interface ErrorCurvesLook {
  /** Of the strength, before its value. */
  symbol: 'ε' | 'σ'
  /** Of the axis of strengths. */
  name: string
  /** Where the axis of errors ends; at the greatest error without. */
  greatestError?: number
}

/** Error from 0 up over the strength of what disturbs a classifier. */
export function errorCurvesOption(
  curves: readonly ErrorCurve[],
  { symbol, name, greatestError }: ErrorCurvesLook,
  palette: Palette,
): EChartsOption {
  const axis = axisLook(palette)
  const axisLabel = { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) }
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: { ...plotGrid, right: 16 },
    tooltip: {
      trigger: 'axis',
      ...tooltipLook(palette),
      formatter: (items) => {
        const [item] = Array.isArray(items) ? items : [items]
        return tooltipAt(curves, symbol, Array.isArray(item?.value) ? Number(item.value[0]) : Number.NaN)
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(...curves.flatMap(({ strengths }) => strengths)),
      name,
      nameLocation: 'middle',
      nameGap: 24,
      ...axis,
      axisLabel,
      splitLine: { show: false },
      axisPointer: { label: { show: false }, snap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(greatestError !== undefined && { max: greatestError }),
      name: t('Error (%)'),
      ...axis,
      axisLabel,
      axisLine: { show: false },
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
    },
    series: curves.map(({ id, color, symbol, strengths, errors }) => ({
      type: 'line' as const,
      id,
      data: strengths.map((strength, index) => [strength, errors[index] ?? null]),
      color: colorIn(palette, color),
      symbol,
      symbolSize: 7,
      lineStyle: { width: 1.8 },
      emphasis: { disabled: true },
    })),
  }
}

function tooltipAt(curves: readonly ErrorCurve[], symbol: string, strength: number): HTMLElement | string {
  if (Number.isNaN(strength)) return ''
  return tooltipBox(
    `${symbol} ${formatScalar(strength)}`,
    curves.map(({ color, label, strengths, errors }) => ({
      color,
      text: `${formatErrorPercent(errors[strengths.indexOf(strength)] ?? null)}  ${label}`,
    })),
  )
}
