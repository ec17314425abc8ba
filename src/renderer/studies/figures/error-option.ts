import type { EChartsOption } from 'echarts'
import { tooltipLook } from '../../charts/chart-look.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { spreadOf } from '../cell-result.ts'
import { figureAxes } from './figure-axes.ts'
import type { FigureLevel, FigureLine, GhostMark } from './figure-line.ts'
import type { FigureScale } from './figure-scale.ts'
import { spreadBand, spreadWhiskers } from './spread-series.ts'
import { ghostTooltip, pointTooltip } from './figure-tooltip.ts'

export interface ErrorFigure {
  x: FigureScale
  y: FigureScale
  xName: string
  yName: string
  lines: readonly FigureLine[]
  levels: readonly FigureLevel[]
  ghosts: readonly GhostMark[]
  /** How mean ± standard deviation is drawn. */
  spread: 'band' | 'whiskers'
}

/**
 * Mean error with its spread, over a varied value. The last number of each point is its cell.
 * @param selected the cell that stands out, null for none
 */
export function errorOption(figure: ErrorFigure, palette: Palette, selected: number | null): EChartsOption {
  const { x, y, lines, levels, ghosts } = figure
  const spread = figure.spread === 'band' ? spreadBand : spreadWhiskers
  return {
    animation: false,
    textStyle: { fontFamily: sansFont },
    tooltip: { trigger: 'item', ...tooltipLook(palette) },
    ...figureAxes(x, y, { x: figure.xName, y: figure.yName }, palette),
    series: [
      ...levels.flatMap((level) => levelSeries(level, figure)),
      ...lines.map((line) => spread(line, x, y)),
      ...lines.map((line) => ({
        type: 'line' as const,
        id: line.id,
        name: line.label,
        color: line.color,
        symbol: line.symbol,
        lineStyle: { width: 1.8 },
        cursor: 'pointer',
        data: line.points.map(({ x: at, summary, cell }) => ({
          value: [x.place(at), y.place(summary.mean), cell],
          symbolSize: cell === selected ? 14 : 8,
        })),
        tooltip: { formatter: pointTooltip(line) },
      })),
      {
        type: 'scatter' as const,
        id: 'published',
        symbol: 'diamond',
        symbolSize: 10,
        z: 1,
        itemStyle: { color: 'transparent', opacity: 0.8, borderColor: palette.muted, borderWidth: 1.4 },
        data: ghosts.map((ghost) => [x.place(ghost.x), y.place(ghost.error)]),
        tooltip: { formatter: ghostTooltip(ghosts, palette) },
      },
    ],
  }
}

function levelSeries({ label, color, summary, cell }: FigureLevel, { x, y }: ErrorFigure) {
  const [low, high] = spreadOf(summary)
  const line = (id: string, error: number, width: number) => ({
    type: 'line' as const,
    id: `${id}/${label}`,
    name: label,
    color,
    symbol: 'none',
    lineStyle: { width, type: 'dashed' as const, opacity: width > 1 ? 1 : 0.5 },
    triggerLineEvent: true,
    data: [x.min, x.max].map((at) => [at, y.place(error), cell]),
    tooltip: { formatter: pointTooltip({ label, color, points: [{ x: Number.NaN, summary, cell }] }) },
  })
  const middle = line('level', summary.mean, 1.8)
  return low === high ? [middle] : [line('low', low, 1), middle, line('high', high, 1)]
}
