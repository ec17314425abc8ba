import type { EChartsOption } from 'echarts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { chartOption } from '../chart-option.ts'
import { plotGrid } from '../chart-look.ts'
import { manyOption } from '../many/many-option.ts'
import type { Plot } from '../plot.ts'
import { layOutLegend, strokeWidth, textStart, type LegendPlace } from './figure-legend.ts'

export interface Figure {
  title: string
  plot: Plot
  width: number
  height: number
}

/** More lines than this are not named: their legend would take the figure. */
const mostNamed = 24
const [margin, titleHeight, rowHeight] = [16, 28, 20]
const font = `13px ${sansFont}`
const dashes = { solid: undefined, dashed: [5, 4], dotted: [2, 3] }

/** A panel as a figure that stands alone: title, legend and axis names are part of it, nothing lies over the data. */
export function figureOption({ title, plot, width, height }: Figure, palette: Palette): EChartsOption {
  const many = plot.lines.length > mostNamed
  const places = layOutLegend(many ? [] : legendLines(plot), width - 2 * margin, measureText)
  const rows = (places.at(-1)?.row ?? -1) + 1
  const top = margin + titleHeight + rows * rowHeight
  const heading = { text: title, fill: palette.text, font: `600 15px ${sansFont}`, x: margin, y: margin }
  return {
    ...(many ? manyOption(plot, palette) : chartOption(plot, palette)),
    backgroundColor: palette.surface,
    grid: {
      ...plotGrid,
      left: margin,
      right: margin + 12,
      top: top + 32,
      bottom: margin + 26,
      height: height - top - 74,
    },
    graphic: {
      elements: [{ type: 'text', silent: true, style: heading }, ...places.flatMap((place) => entry(place, palette))],
    },
  }
}

/** Beside each curve its band: a picture has no remarks below it. */
function legendLines(plot: Plot): LegendPlace['line'][] {
  return plot.lines.map(({ line }) => (line.band ? { ...line, label: `${line.label} (${line.band.label})` } : line))
}

function entry(place: LegendPlace, palette: Palette) {
  const [left, middle] = [margin + place.x, margin + titleHeight + place.row * rowHeight + rowHeight / 2 - 3]
  return [
    {
      type: 'line' as const,
      silent: true,
      shape: { x1: left, y1: middle, x2: left + strokeWidth, y2: middle },
      style: { stroke: place.line.color, lineWidth: 2, lineDash: dashes[place.line.dash] },
    },
    {
      type: 'text' as const,
      silent: true,
      style: {
        text: place.text,
        fill: palette.text,
        font,
        x: margin + textStart(place),
        y: middle,
        verticalAlign: 'middle' as const,
      },
    },
  ]
}

function measureText(text: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 7 * text.length
  context.font = font
  return context.measureText(text).width
}
