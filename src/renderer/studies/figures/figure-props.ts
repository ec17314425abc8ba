import type { StudyRow } from '../../../shared/studies.ts'
import type { CellResult, ErrorMeasure } from '../cell-result.ts'

/** What every figure of a study is drawn from. */
export interface StudyFigureProps {
  study: StudyRow
  results: readonly CellResult[]
  measure: ErrorMeasure
  /** The chosen cell, by its place in the study. */
  selected: number | null
}
