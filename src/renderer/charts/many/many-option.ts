import type { EChartsOption } from 'echarts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { plotGrid } from '../chart-look.ts'
import type { PlottedLine } from '../plotted-line.ts'
import type { Plot } from '../plot.ts'
import { plotXAxis, plotYAxis } from '../plot-axes.ts'

/** Many curves as thin lines: one series of plain polylines, which draws a thousand runs in the time of some dozen series. */
export function manyOption(plot: Plot, palette: Palette): EChartsOption {
  const opacity = Math.min(0.9, Math.max(0.2, 6 / Math.sqrt(plot.lines.length + 1)))
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: plotGrid,
    xAxis: plotXAxis(plot, palette),
    yAxis: plotYAxis(plot, palette),
    series: {
      id: 'runs',
      type: 'custom',
      silent: true,
      clip: true,
      data: [0],
      renderItem: (_, api) => ({
        type: 'group',
        children: plot.lines.flatMap((line) =>
          stretchesOf(line, plot.logY).map((stretch) => ({
            type: 'polyline' as const,
            shape: { points: stretch.map((point) => api.coord([...point])) },
            style: { fill: 'none', stroke: line.line.color, lineWidth: 1, opacity },
          })),
        ),
      }),
    },
  }
}

type Point = readonly [position: number, value: number]

/** The drawn points of a line, cut where a value is missing or has no place on a logarithmic axis. */
export function stretchesOf({ positions, values, smoothed }: PlottedLine, logarithmic: boolean): Point[][] {
  const drawn = smoothed ?? values
  const stretches: Point[][] = [[]]
  positions.forEach((position, index) => {
    const value = drawn[index] ?? Number.NaN
    if (Number.isNaN(value) || (logarithmic && value <= 0)) stretches.push([])
    else stretches.at(-1)?.push([position, value])
  })
  return stretches.filter(({ length }) => length > 0)
}
