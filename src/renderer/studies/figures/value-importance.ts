import type { ParameterValue } from '../../../shared/parameters.ts'
import type { VariedValue } from '../varied-value.ts'
import { distinctValues } from './heat-grid.ts'
import type { CellResult, ErrorMeasure } from '../cell-result.ts'

/** How much of the error a varied value decides, over the cells of a study. */
export interface Importance {
  varied: VariedValue
  /** Cells that count: those with an error. */
  count: number
  /**
   * Share of the variance of the cells' mean errors that lies between bins of the value, 0 … 1, less what bins of
   * that number would hold by chance (epsilon squared, Kelley 1935). Null for too few cells.
   */
  share: number | null
  /** Spearman's rank correlation of value and error, −1 … 1; null for values without an order. */
  correlation: number | null
}

/** Numbers with more values than this are put in as many bins of equal count. */
const mostBins = 5

export function importances(
  results: readonly CellResult[],
  measure: ErrorMeasure,
  varied: readonly VariedValue[],
): Importance[] {
  return varied.map((value) => importanceOf(results, measure, value)).sort((a, b) => (b.share ?? -1) - (a.share ?? -1))
}

function importanceOf(results: readonly CellResult[], measure: ErrorMeasure, varied: VariedValue): Importance {
  const cells = results.flatMap(({ cell, errors }) => {
    const [value, error] = [cell.values[varied.name], errors[measure]?.mean]
    return value === undefined || error === undefined ? [] : [{ value, error }]
  })
  const errors = cells.map(({ error }) => error)
  const bins = binsOf(
    cells.map(({ value }) => value),
    distinctValues(results, varied.name),
  )
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === 'number')
  return {
    varied,
    count: cells.length,
    share: varianceShare(errors, bins),
    correlation: numbers.length === cells.length ? rankCorrelation(numbers, errors) : null,
  }
}

/** The bin of each value: the value itself where there are few, else its fifth of the order. */
function binsOf(values: readonly ParameterValue[], distinct: readonly ParameterValue[]): number[] {
  if (distinct.length <= mostBins || values.some((value) => typeof value !== 'number')) {
    const words = distinct.map(String)
    return values.map((value) => words.indexOf(String(value)))
  }
  return ranks(values.map(Number)).map((rank) =>
    Math.min(mostBins - 1, Math.floor(((rank - 1) * mostBins) / values.length)),
  )
}

/** Epsilon squared of errors in bins: (between − (bins − 1) · within mean square) / total, never below 0. */
export function varianceShare(errors: readonly number[], bins: readonly number[]): number | null {
  const groups = Map.groupBy(errors, (_, index) => bins[index] ?? 0)
  const total = squares(errors)
  if (groups.size < 2 || errors.length <= groups.size || total === 0) return null
  const within = [...groups.values()].reduce((sum, group) => sum + squares(group), 0)
  const meanSquare = within / (errors.length - groups.size)
  return Math.max(0, (total - within - (groups.size - 1) * meanSquare) / total)
}

/** Spearman's ρ: the correlation of ranks, ties sharing their mean rank. Null where one side does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  const [ranksA, ranksB] = [ranks(a), ranks(b)]
  const middle = (a.length + 1) / 2
  const product = ranksA.reduce((sum, rank, index) => sum + (rank - middle) * ((ranksB[index] ?? middle) - middle), 0)
  const scale = Math.sqrt(squares(ranksA) * squares(ranksB))
  return a.length < 3 || scale === 0 ? null : product / scale
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}
