import { colorIn } from '../../theme/color-in.ts'
import type { Palette } from '../../theme/palette.ts'
import { chartOption } from '../chart-option.ts'
import { manyOption } from '../many/many-option.ts'
import type { Plot } from '../plot.ts'
import type { FigureLine } from './figure-legend.ts'
import type { Figure } from './figure-option.ts'

/** More lines than this are not named: their legend would take the figure. */
const mostNamed = 24

/** A panel of curves as it is drawn now. */
export function curvesFigure(title: string, plot: Plot): Figure {
  const many = plot.lines.length > mostNamed
  return {
    title,
    lines: many ? [] : legendLines(plot),
    option: (palette) => (many ? manyOption : chartOption)(recolored(plot, palette), palette),
  }
}

function recolored(plot: Plot, palette: Palette): Plot {
  const lines = plot.lines.map((plotted) => {
    return { ...plotted, line: { ...plotted.line, color: colorIn(palette, plotted.line.color) } }
  })
  return { ...plot, lines }
}

/** Beside each curve its band: a picture has no remarks below it. */
function legendLines(plot: Plot): FigureLine[] {
  return plot.lines.map(({ line }) => (line.band ? { ...line, label: `${line.label} (${line.band.label})` } : line))
}
