import type { EChartsOption } from 'echarts'
import { tooltipLook } from '../../charts/chart-look.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { figureAxes } from './figure-axes.ts'
import type { FigurePoint } from './figure-line.ts'
import type { FigureScale } from './figure-scale.ts'
import { pointTooltip, prunedTooltip } from './figure-tooltip.ts'
import type { PrunedPoint } from './sweep-picture.ts'
import { trendLine } from './trend-line.ts'

export interface ScatterFigure {
  x: FigureScale
  y: FigureScale
  xName: string
  yName: string
  points: readonly FigurePoint[]
  /** Hollow: what was not trained to its end. The trend does not see them. */
  pruned: readonly PrunedPoint[]
  /** Values without an order have no trend. */
  ordered: boolean
  cellText: (cell: number) => string
}

/** Every cell as a point, every pruned run as a hollow one, and the line of least squares through the cells in the drawn places. */
export function scatterOption(figure: ScatterFigure, palette: Palette, selected: number | null): EChartsOption {
  const { x, y, points, pruned } = figure
  const places = points.map((point): [number, number] => [x.place(point.x), y.place(point.summary.mean)])
  const color = palette.series[0] ?? palette.text
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    tooltip: { trigger: 'item', ...tooltipLook(palette) },
    ...figureAxes(x, y, { x: figure.xName, y: figure.yName }, palette),
    series: [
      {
        type: 'line',
        id: 'trend',
        silent: true,
        symbol: 'none',
        color: palette.muted,
        lineStyle: { width: 1.4, type: 'dashed' },
        data: figure.ordered ? (trendLine(places) ?? []) : [],
        tooltip: { show: false },
      },
      {
        type: 'scatter',
        id: 'pruned',
        cursor: 'pointer',
        itemStyle: { color: 'transparent', borderColor: palette.muted, borderWidth: 1.4 },
        data: pruned.map(({ x: value, error, cell }) => ({
          value: [x.place(value), y.place(error), cell],
          symbolSize: cell === selected ? 13 : 8,
        })),
        tooltip: {
          formatter: (pointed: { dataIndex: number }) => {
            const point = pruned[pointed.dataIndex]
            return point ? prunedTooltip(figure.cellText(point.cell), point, palette) : ''
          },
        },
      },
      {
        type: 'scatter',
        id: 'cells',
        color,
        cursor: 'pointer',
        itemStyle: { opacity: 0.8 },
        data: points.map(({ cell }, index) => ({
          value: [...(places[index] ?? []), cell],
          symbolSize: cell === selected ? 14 : 8,
        })),
        tooltip: {
          formatter: (pointed: { dataIndex: number }) => {
            const point = points[pointed.dataIndex]
            if (!point) return ''
            const label = figure.cellText(point.cell)
            return pointTooltip({ label, color, points: [point] })({ dataIndex: 0 })
          },
        },
      },
    ],
  }
}
