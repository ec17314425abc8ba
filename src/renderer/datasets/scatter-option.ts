import type { EChartsOption } from 'echarts'
import type { PlanePoints } from '../../shared/api.ts'
import { formatScalar } from '../format/numbers.ts'
import { sansFont } from '../theme/naive-overrides.ts'
import type { Palette } from '../theme/palette.ts'

/** The points of both parts, coloured by class: test points small and faint, training points large and ringed on top. */
export function scatterOption(train: PlanePoints, test: PlanePoints, palette: Palette): EChartsOption {
  const [from, to] = commonRange([...train.x, ...train.y, ...test.x, ...test.y])
  const axis = {
    type: 'value' as const,
    // One range for both axes in a square grid: circles stay round.
    min: from,
    max: to,
    axisLine: { onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    axisLabel: {
      color: palette.muted,
      fontFamily: sansFont,
      fontSize: 12,
      showMinLabel: true,
      showMaxLabel: true,
      formatter: (value: number) => formatScalar(value),
    },
    splitLine: { lineStyle: { color: palette.border, width: 1 } },
  }
  const look = { type: 'scatter' as const, silent: true }
  const colored = (points: PlanePoints) =>
    points.x.map((x, index) => ({
      value: [x, points.y[index] ?? 0],
      itemStyle: { color: palette.series[(points.labels[index] ?? 0) % palette.series.length] },
    }))
  return {
    animation: false,
    grid: { left: 36, right: 12, top: 10, bottom: 28 },
    xAxis: axis,
    yAxis: axis,
    series: [
      { ...look, data: colored(test), symbolSize: 4, itemStyle: { opacity: 0.45 } },
      {
        ...look,
        data: colored(train),
        symbolSize: train.x.length > 200 ? 6 : 11,
        itemStyle: { borderColor: palette.text, borderWidth: train.x.length > 200 ? 0.5 : 1.5 },
      },
    ],
  }
}

/** The least halves that hold every value between them, −1 … 1 at least. */
function commonRange(values: readonly number[]): [number, number] {
  let [least, greatest] = [0, 0]
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  return [Math.min(-1, Math.floor(2 * least) / 2), Math.max(1, Math.ceil(2 * greatest) / 2)]
}
