import { formatCount, formatScalar } from '../format/numbers.ts'
import { t } from '../i18n/translate.ts'
import type { Palette } from '../theme/palette.ts'
import { axisTitles } from './axis.ts'
import { axisLook } from './chart-look.ts'
import type { Plot } from './plot.ts'
import { logTicks, roundTicks } from './ticks.ts'

/** The x axis of a plot, with round numbers within its ends. */
export function plotXAxis(plot: Plot, palette: Palette) {
  const [min, max] = plot.range
  const look = axisLook(palette)
  const shared = {
    min,
    max,
    name: t(axisTitles[plot.axis]),
    nameLocation: 'middle' as const,
    nameGap: 24,
    ...look,
    splitLine: { show: false },
  }
  if (plot.axis === 'wall') return { type: 'time' as const, ...shared }
  const within = (tick: number) => tick >= min && tick <= max
  const ticks = plot.logX ? logTicks(min, max).filter(within) : roundTicks(min, max, 6).filter(within)
  const format = plot.axis === 'step' ? formatCount : (value: number) => formatScalar(value)
  return {
    type: plot.logX ? ('log' as const) : ('value' as const),
    ...shared,
    axisTick: { show: false, customValues: ticks },
    axisLabel: { ...look.axisLabel, customValues: ticks, formatter: (value: number) => format(value) },
  }
}

/** The y axis of a plot: its ticks are given, and the first and last are its ends. */
export function plotYAxis(plot: Plot, palette: Palette) {
  const look = axisLook(palette)
  const ticks = [...plot.values.ticks]
  return {
    type: plot.logY ? ('log' as const) : ('value' as const),
    min: ticks[0] ?? 0,
    max: ticks.at(-1) ?? 1,
    name: plot.yLabel,
    ...look,
    axisLine: { show: false },
    axisTick: { show: false, customValues: ticks },
    axisLabel: { ...look.axisLabel, customValues: ticks, formatter: (value: number) => formatScalar(value) },
    nameTextStyle: { ...look.nameTextStyle, align: 'left' as const },
  }
}
