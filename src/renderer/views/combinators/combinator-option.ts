import type { EChartsOption } from 'echarts'
import { axisLook, plotGrid, tooltipLook } from '../../charts/chart-look.ts'
import { tooltipBox } from '../../charts/tooltip-box.ts'
import { formatScalar } from '../../format/numbers.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import { colorIn } from '../../theme/color-in.ts'
import type { Palette } from '../../theme/palette.ts'

export interface CombinatorPlot {
  lateral: readonly number[]
  curves: readonly { label: string; color: string; denoised: readonly number[] }[]
}

/** ẑ over z̃, one curve per u; dashed where nothing is denoised, ẑ = z̃. */
export function combinatorOption({ lateral, curves }: CombinatorPlot, palette: Palette): EChartsOption {
  const axis = axisLook(palette)
  const [from = 0, to = 1] = [lateral[0], lateral.at(-1)]
  const label = { ...axis.axisLabel, formatter: (value: number) => formatScalar(value) }
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: { ...plotGrid, right: 12, top: 24 },
    tooltip: {
      trigger: 'axis',
      ...tooltipLook(palette),
      formatter: (items) => {
        const [item] = Array.isArray(items) ? items : [items]
        const index = item?.dataIndex ?? 0
        return tooltipBox(
          `z̃ ${formatScalar(lateral[index] ?? 0)}`,
          curves.map((curve) => ({
            color: curve.color,
            text: `ẑ ${formatScalar(curve.denoised[index] ?? 0)}  ${curve.label}`,
          })),
        )
      },
    },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      name: 'z̃',
      nameLocation: 'middle',
      nameGap: 22,
      ...axis,
      // Below the plot, not through its middle, where both signs meet.
      axisLine: { ...axis.axisLine, onZero: false },
      axisLabel: label,
      splitLine: { show: false },
      axisPointer: { label: { show: false } },
    },
    yAxis: {
      type: 'value',
      name: 'ẑ',
      scale: true,
      ...axis,
      axisLine: { show: false, onZero: false },
      axisLabel: label,
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
    },
    series: [
      ...curves.map(({ label: id, color, denoised }) => ({
        type: 'line' as const,
        id,
        data: lateral.map((value, index) => [value, denoised[index] ?? null]),
        color: colorIn(palette, color),
        symbol: 'none',
        lineStyle: { width: 1.6 },
        emphasis: { disabled: true },
      })),
      {
        type: 'line' as const,
        id: 'identity',
        data: [
          [from, from],
          [to, to],
        ],
        color: palette.muted,
        symbol: 'none',
        silent: true,
        lineStyle: { width: 1, type: 'dashed' as const },
        tooltip: { show: false },
        emphasis: { disabled: true },
      },
    ],
  }
}
