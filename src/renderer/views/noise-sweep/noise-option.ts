import type { EChartsOption } from 'echarts'
import type { NoiseSweepViewData } from '../../../shared/representation-views.ts'
import { axisLook, plotGrid, tooltipLook } from '../../charts/chart-look.ts'
import { tooltipBox } from '../../charts/tooltip-box.ts'
import { formatErrorPercent, formatScalar } from '../../format/numbers.ts'
import { t } from '../../i18n/translate.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'

export interface NoiseLine extends Pick<NoiseSweepViewData, 'sigmas' | 'errors'> {
  id: string
  label: string
  color: string
}

/** Error over σ, from 0 up: curves of several runs compare by height. */
export function noiseOption(lines: readonly NoiseLine[], palette: Palette): EChartsOption {
  const axis = axisLook(palette)
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: { ...plotGrid, right: 16 },
    tooltip: {
      trigger: 'axis',
      ...tooltipLook(palette),
      formatter: (items) => {
        const [item] = Array.isArray(items) ? items : [items]
        return tooltipAt(lines, Array.isArray(item?.value) ? Number(item.value[0]) : Number.NaN)
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(...lines.flatMap(({ sigmas }) => sigmas)),
      name: t('σ of the noise on the inputs'),
      nameLocation: 'middle',
      nameGap: 24,
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) },
      splitLine: { show: false },
      axisPointer: { label: { show: false }, snap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      name: t('Error (%)'),
      ...axis,
      axisLine: { show: false },
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) },
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
    },
    series: lines.map(({ id, color, sigmas, errors }) => ({
      type: 'line' as const,
      id,
      data: sigmas.map((sigma, index) => [sigma, errors[index] ?? null]),
      color,
      symbol: 'circle',
      symbolSize: 7,
      lineStyle: { width: 1.8 },
      emphasis: { disabled: true },
    })),
  }
}

function tooltipAt(lines: readonly NoiseLine[], sigma: number): HTMLElement | string {
  if (Number.isNaN(sigma)) return ''
  return tooltipBox(
    `σ ${formatScalar(sigma)}`,
    lines.map(({ color, label, sigmas, errors }) => ({
      color,
      text: `${formatErrorPercent(errors[sigmas.indexOf(sigma)] ?? null)}  ${label}`,
    })),
  )
}
