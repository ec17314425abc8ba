import type { GroupSummary } from '../../../shared/statistics/group-summary.ts'

/** A mark of a figure: the runs of one cell under several seeds. */
export interface FigurePoint {
  /** In values of the axis; the place in the list where values are no numbers. */
  x: number
  summary: GroupSummary
  /** Index of the study's cell. */
  cell: number
}

/** Cells that differ in the drawn value alone. */
export interface FigureLine {
  id: string
  label: string
  color: string
  symbol: 'circle' | 'rect' | 'triangle' | 'diamond'
  points: readonly FigurePoint[]
}

/** An error that does not depend on the drawn value: every label used, for example. */
export interface FigureLevel {
  label: string
  color: string
  summary: GroupSummary
  cell: number
}

/** A published result, drawn faint beside our own. */
export interface GhostMark {
  x: number
  error: number
  spread: number | null
  title: string
  source: string
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const

export function symbolOf(index: number): FigureLine['symbol'] {
  return symbols[index % symbols.length] ?? 'circle'
}
