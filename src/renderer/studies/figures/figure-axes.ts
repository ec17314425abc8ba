import { axisLook, plotGrid } from '../../charts/chart-look.ts'
import type { Palette } from '../../theme/palette.ts'
import type { FigureScale } from './figure-scale.ts'

/** Grid and axes of a figure whose ticks are chosen. */
export function figureAxes(x: FigureScale, y: FigureScale, names: { x: string; y: string }, palette: Palette) {
  const axis = axisLook(palette)
  return {
    grid: { ...plotGrid, right: 16 },
    xAxis: {
      ...scaleOption(x, palette),
      name: names.x,
      nameLocation: 'middle' as const,
      nameGap: 24,
      splitLine: { show: false },
    },
    yAxis: {
      ...scaleOption(y, palette),
      name: names.y,
      axisLine: { show: false, onZero: false },
      nameTextStyle: { ...axis.nameTextStyle, align: 'left' as const },
    },
  }
}

function scaleOption({ min, max, ticks }: FigureScale, palette: Palette) {
  const axis = axisLook(palette)
  const places = ticks.map(({ at }) => at)
  return {
    type: 'value' as const,
    min,
    max,
    ...axis,
    // On a logarithmic axis zero stands for 1: no place for the other axis.
    axisLine: { ...axis.axisLine, onZero: false },
    axisTick: { show: false, customValues: places },
    axisLabel: {
      ...axis.axisLabel,
      customValues: places,
      formatter: (at: number) => ticks.find((tick) => Math.abs(tick.at - at) < 1e-9)?.text ?? '',
    },
    axisPointer: { show: false },
  }
}
