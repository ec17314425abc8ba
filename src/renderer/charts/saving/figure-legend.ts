import type { ChartLine } from '../chart-line.ts'

/** A line as the legend of a figure names it. */
export type FigureLine = Pick<ChartLine, 'id' | 'label' | 'color' | 'dash'>

export interface LegendPlace {
  line: FigureLine
  /** What is written: the whole label, or as much as a line of the figure holds. */
  text: string
  x: number
  row: number
}

export const strokeWidth = 22
const [strokeGap, entryGap] = [6, 18]

/** Sets the names of curves in rows of a figure, in order; one that is longer than a row is cut with an ellipsis. */
export function layOutLegend(
  lines: readonly FigureLine[],
  width: number,
  measure: (text: string) => number,
): LegendPlace[] {
  const places: LegendPlace[] = []
  let [x, row] = [0, 0]
  for (const line of lines) {
    const text = fit(line.label, width - strokeWidth - strokeGap, measure)
    const needed = strokeWidth + strokeGap + measure(text)
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1]
    places.push({ line, text, x, row })
    x += needed + entryGap
  }
  return places
}

/** Where the text of an entry begins. */
export function textStart(place: LegendPlace): number {
  return place.x + strokeWidth + strokeGap
}

function fit(label: string, width: number, measure: (text: string) => number): string {
  if (measure(label) <= width) return label
  let length = label.length
  while (length > 1 && measure(`${label.slice(0, length)}…`) > width) length -= 1
  return `${label.slice(0, length)}…`
}
