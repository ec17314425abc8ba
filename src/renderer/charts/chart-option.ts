import type { EChartsOption } from 'echarts'
import { sansFont } from '../theme/naive-overrides.ts'
import type { Palette } from '../theme/palette.ts'
import { bandSeries } from './band-series.ts'
import { plotGrid } from './chart-look.ts'
import type { PlottedLine } from './plotted-line.ts'
import type { Plot } from './plot.ts'
import { plotXAxis, plotYAxis } from './plot-axes.ts'

/** The drawing of a panel of curves: bands below, each curve raw and faint, smoothed on top. */
export function chartOption(plot: Plot, palette: Palette): EChartsOption {
  const strokes = plot.lines.flatMap((line) => strokesOf(line, plot.logY))
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    grid: plotGrid,
    xAxis: plotXAxis(plot, palette),
    yAxis: plotYAxis(plot, palette),
    dataset: strokes.map(({ id, points }) => ({ id, source: points, dimensions: ['x', 'y'] })),
    series: [
      ...plot.lines.flatMap((line) => bandSeries(line, plot.logY) ?? []),
      ...strokes.map(({ id, look }, index) => ({ id, datasetIndex: index, ...look })),
    ],
  }
}

interface Stroke {
  id: string
  /** x and y in turn. */
  points: Float64Array
  look: object
}

function strokesOf({ line, positions, values, smoothed }: PlottedLine, logarithmic: boolean): Stroke[] {
  const look = {
    type: 'line' as const,
    name: line.label,
    color: line.color,
    symbolSize: 4,
    silent: true,
    emphasis: { disabled: true },
    encode: { x: 'x', y: 'y' },
  }
  const raw = {
    id: `${line.id}/raw`,
    points: interleaved(positions, values, logarithmic),
    look: {
      ...look,
      showSymbol: values.length === 1,
      lineStyle: { width: smoothed ? 1 : 1.6, type: line.dash, opacity: smoothed ? 0.28 : 1 },
    },
  }
  if (!smoothed) return [raw]
  const onTop = { ...look, showSymbol: false, lineStyle: { width: 1.8, type: line.dash, opacity: 1 } }
  return [raw, { id: `${line.id}/smoothed`, points: interleaved(positions, smoothed, logarithmic), look: onTop }]
}

/** A logarithmic axis has no place for values of zero or less: they leave a gap. */
function interleaved(positions: readonly number[], values: readonly number[], logarithmic: boolean): Float64Array {
  const points = new Float64Array(2 * positions.length)
  positions.forEach((position, index) => {
    const value = values[index] ?? Number.NaN
    points[2 * index] = position
    points[2 * index + 1] = logarithmic && value <= 0 ? Number.NaN : value
  })
  return points
}
