import type { EChartsOption } from 'echarts'
import { axisLook } from '../../charts/chart-look.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import type { FigureScale } from './figure-scale.ts'
import type { SweepPicture } from './sweep-picture.ts'

/** One upright axis of the parallel coordinates. */
export interface ParallelAxis {
  name: string
  scale: FigureScale
}

/** A cell across all axes; the last number is its error. */
export interface ParallelLine {
  cell: number
  values: readonly number[]
}

/** Each cell as one line across its values to its error, coloured by that error; pruned runs grey and dashed. */
export function parallelOption(
  axes: readonly ParallelAxis[],
  { lines, prunedLines }: Pick<SweepPicture, 'lines' | 'prunedLines'>,
  palette: Palette,
  selected: number | null,
): EChartsOption {
  const axis = axisLook(palette)
  const place = ({ cell, values }: ParallelLine) => [...values, cell]
  const opacityOf = ({ cell }: ParallelLine, usual: number) =>
    selected === null || cell === selected ? usual : usual * 0.4
  const errors = lines.map(({ values }) => values.at(-1) ?? 0)
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    parallel: { left: 56, right: 72, top: 34, bottom: 16 },
    parallelAxis: axes.map(({ name, scale }, dim) => {
      const places = scale.ticks.map(({ at }) => at)
      return {
        dim,
        name,
        type: 'value' as const,
        z: 10,
        min: scale.min,
        max: scale.max,
        nameLocation: 'end' as const,
        nameTextStyle: { ...axis.nameTextStyle, fontSize: 13, color: palette.text },
        axisLine: axis.axisLine,
        axisTick: { show: true, customValues: places, lineStyle: { color: palette.muted } },
        axisLabel: {
          ...axis.axisLabel,
          // Lines pass behind the numbers.
          backgroundColor: palette.surface,
          padding: [1, 3],
          customValues: places,
          formatter: (at: number) => scale.ticks.find((tick) => Math.abs(tick.at - at) < 1e-9)?.text ?? '',
        },
      }
    }),
    visualMap: {
      show: false,
      type: 'continuous',
      seriesIndex: 1,
      dimension: axes.length - 1,
      min: Math.min(...errors),
      max: Math.max(...errors),
      inRange: { color: [...palette.heat.slice(1)] },
    },
    series: [
      {
        type: 'parallel',
        id: 'pruned',
        cursor: 'pointer',
        lineStyle: { type: 'dashed', color: palette.muted },
        data: prunedLines.map((line) => ({
          value: place(line),
          lineStyle: { width: line.cell === selected ? 3 : 1.2, opacity: opacityOf(line, 0.6) },
        })),
      },
      {
        type: 'parallel',
        id: 'cells',
        cursor: 'pointer',
        data: lines.map((line) => ({
          value: place(line),
          lineStyle: { width: line.cell === selected ? 4 : 1.8, opacity: opacityOf(line, 0.9) },
        })),
      },
    ],
  }
}
