import type { EChartsOption } from 'echarts'
import type { LinesSeriesOption } from 'echarts/charts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { plotGrid } from '../chart-look.ts'
import type { PlottedLine } from '../plotted-line.ts'
import type { Plot } from '../plot.ts'
import { plotXAxis, plotYAxis } from '../plot-axes.ts'

/** Many curves as thin lines: all of one colour are one series, which draws a thousand in the time of one. */
export function manyOption(plot: Plot, palette: Palette): EChartsOption {
  const opacity = Math.min(0.9, Math.max(0.25, 12 / Math.sqrt(plot.lines.length + 1) / 2))
  const byColor = Map.groupBy(plot.lines, ({ line }) => line.color)
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: plotGrid,
    xAxis: plotXAxis(plot, palette),
    yAxis: plotYAxis(plot, palette),
    series: [...byColor].map(([color, lines]): LinesSeriesOption => ({
      id: color,
      type: 'lines',
      coordinateSystem: 'cartesian2d',
      polyline: true,
      large: true,
      largeThreshold: 0,
      progressive: 0,
      silent: true,
      clip: true,
      lineStyle: { color, width: 1, opacity },
      data: flatPolylines(lines, plot.logY),
    })),
  }
}

/** For each stretch without a gap its number of points, then x and y of each: how ECharts takes many polylines at once. */
export function flatPolylines(lines: readonly PlottedLine[], logarithmic: boolean): number[] {
  const flat: number[] = []
  for (const { positions, values, smoothed } of lines) {
    const drawn = smoothed ?? values
    let start = -1
    positions.forEach((position, index) => {
      const value = drawn[index] ?? Number.NaN
      if (Number.isNaN(value) || (logarithmic && value <= 0)) {
        start = -1
        return
      }
      if (start < 0) start = flat.push(0) - 1
      flat[start] = (flat[start] ?? 0) + 1
      flat.push(position, value)
    })
  }
  return flat
}
