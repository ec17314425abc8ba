import type { ConfusionViewData } from '../../../shared/views.ts'

/** Examples and errors of one true class. */
export interface ClassError {
  name: string
  count: number
  wrong: number
  /** Per cent; null for a class without examples. */
  error: number | null
  /** The class it is most often taken for. */
  mistakenFor: string | null
}

export function classErrors({ classNames, matrix }: ConfusionViewData): ClassError[] {
  return matrix.map((row, truth) => {
    const count = row.reduce((sum, cell) => sum + cell, 0)
    const wrong = count - (row[truth] ?? 0)
    const worst = row.reduce(
      (best, cell, index) => (index !== truth && cell > (row[best] ?? 0) ? index : best),
      truth === 0 ? 1 : 0,
    )
    return {
      name: classNames[truth] ?? String(truth),
      count,
      wrong,
      error: count === 0 ? null : (100 * wrong) / count,
      mistakenFor: wrong === 0 ? null : (classNames[worst] ?? String(worst)),
    }
  })
}

/** Strength of a cell's colour, 0 … 1: right and wrong cells each against their own greatest; roots keep rare ones visible. */
export function cellStrength(matrix: ConfusionViewData['matrix'], truth: number, predicted: number): number {
  const value = matrix[truth]?.[predicted] ?? 0
  const right = truth === predicted
  const peers = matrix.flatMap((row, index) => row.filter((_, column) => (index === column) === right))
  const greatest = Math.max(1, ...peers)
  return Math.sqrt(value / greatest)
}
