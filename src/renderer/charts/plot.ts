import type { AxisKind } from './axis.ts'
import { canBeLogarithmic, wholeRange, type AxisRange } from './axis-range.ts'
import type { ChartLine } from './chart-line.ts'
import { plottedLine, type PlottedLine } from './plotted-line.ts'
import { timeConstant } from './smooth.ts'
import { valueRange, type ValueRange } from './value-range.ts'

/** How the reader wants curves drawn. */
export interface CurveLook {
  axis: AxisKind
  logX: boolean
  logY: boolean
  clipOutliers: boolean
  /** 0 … 100, see `timeConstant`. */
  smoothing: number
}

/** The place of a panel on its page. */
export interface PlotFrame {
  yLabel: string
  /** The greatest position measured: the panels of a page end at the same place. */
  end: number
  /** The least position measured, where the axis has no zero: the panels of a page begin at the same place. */
  start?: number | undefined
  /** The zoomed part of the axis; null shows all. */
  range: AxisRange | null
}

/** All that a drawing of curves consists of, before colours. */
export interface Plot {
  axis: AxisKind
  logX: boolean
  logY: boolean
  yLabel: string
  range: AxisRange
  lines: readonly PlottedLine[]
  values: ValueRange
}

export function plotOf(lines: readonly ChartLine[], look: CurveLook, frame: PlotFrame): Plot {
  const logX = look.logX && canBeLogarithmic(look.axis)
  const list = lines.map(({ series }) => series)
  const range = frame.range ?? wholeRange(list, look.axis, logX, frame)
  const plotted = lines.map((line) => plottedLine(line, look.axis, timeConstant(look.smoothing)))
  const values = valueRange(plotted, {
    range,
    logarithmic: look.logY,
    clipOutliers: look.clipOutliers,
    // Zero belongs on the axis unless a part is looked at closely.
    withZero: frame.range === null && !look.clipOutliers,
  })
  return { axis: look.axis, logX, logY: look.logY, yLabel: frame.yLabel, range, lines: plotted, values }
}
