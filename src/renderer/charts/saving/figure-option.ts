import type { EChartsOption } from 'echarts'
import { sansFont } from '../../theme/naive-overrides.ts'
import { colorIn } from '../../theme/color-in.ts'
import type { Palette } from '../../theme/palette.ts'
import { plotGrid } from '../chart-look.ts'
import type { FigureSize } from './render-figure.ts'
import { layOutLegend, strokeWidth, textStart, type FigureLine, type LegendPlace } from './figure-legend.ts'

/** A drawing that can be saved as a figure. */
export interface Figure {
  title: string
  /** Named in the legend. */
  lines: readonly FigureLine[]
  option: (palette: Palette) => EChartsOption
}

const [margin, titleHeight, rowHeight] = [16, 28, 20]
const font = `13px ${sansFont}`
const dashes = { solid: undefined, dashed: [5, 4], dotted: [2, 3] }

/** A drawing that stands alone: title, legend and axis names are part of it, nothing lies over the data. */
export function figureOption(
  { title, lines, option }: Figure,
  { width, height }: FigureSize,
  palette: Palette,
): EChartsOption {
  const places = layOutLegend(lines, width - 2 * margin, measureText)
  const rows = (places.at(-1)?.row ?? -1) + 1
  const top = margin + titleHeight + rows * rowHeight
  const heading = { text: title, fill: palette.text, font: `600 15px ${sansFont}`, x: margin, y: margin }
  return {
    ...option(palette),
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

function entry(place: LegendPlace, palette: Palette) {
  const [left, middle] = [margin + place.x, margin + titleHeight + place.row * rowHeight + rowHeight / 2 - 3]
  return [
    {
      type: 'line' as const,
      silent: true,
      shape: { x1: left, y1: middle, x2: left + strokeWidth, y2: middle },
      style: { stroke: colorIn(palette, place.line.color), lineWidth: 2, lineDash: dashes[place.line.dash] },
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
