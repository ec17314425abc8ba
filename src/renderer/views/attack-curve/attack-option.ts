import type { EChartsOption } from 'echarts'
import { axisLook, plotGrid, tooltipLook } from '../../charts/chart-look.ts'
import { tooltipBox } from '../../charts/tooltip-box.ts'
import { formatErrorPercent, formatScalar } from '../../format/numbers.ts'
import { t } from '../../i18n/translate.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { attackTable, type AttackPanel } from './attack-panels.ts'

/** Error from 0 to 100 % over ε, whichever the norm, so that panels compare by height. */
export function attackOption({ norm, lines }: AttackPanel, palette: Palette): EChartsOption {
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
      max: Math.max(...lines.flatMap(({ epsilons }) => epsilons)),
      name: t('ε ({norm} norm)', { norm }),
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
      max: 100,
      name: t('Error (%)'),
      ...axis,
      axisLine: { show: false },
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' },
    },
    series: lines.map((line) => ({
      type: 'line' as const,
      id: line.attack,
      data: line.epsilons.map((epsilon, index) => [epsilon, line.errors[index] ?? null]),
      color: line.color,
      symbol: line.symbol,
      symbolSize: 7,
      lineStyle: { width: 1.8 },
      emphasis: { disabled: true },
    })),
  }
}

function tooltipAt(lines: AttackPanel['lines'], epsilon: number): HTMLElement | string {
  const row = attackTable(lines).find((candidate) => candidate.epsilon === epsilon)
  if (!row) return ''
  return tooltipBox(
    `ε ${formatScalar(epsilon)}`,
    lines.map(({ color, label }, index) => ({
      color,
      text: `${formatErrorPercent(row.errors[index] ?? null)}  ${label}`,
    })),
  )
}
