import type { ConfusionViewData } from '../../shared/views.ts'

/** [true class][predicted class], per cent of the true class; null for a class without examples. */
export type ShareMatrix = readonly (readonly (number | null)[])[]

/** Shares over all examples of several matrices: runs of a group count alike, being tested on the same examples. */
export function shareMatrix(list: readonly ConfusionViewData[]): ShareMatrix {
  const [first] = list
  return (first?.matrix ?? []).map((row, truth) => {
    const counts = row.map((_, predicted) =>
      list.reduce((sum, { matrix }) => sum + (matrix[truth]?.[predicted] ?? 0), 0),
    )
    const total = counts.reduce((sum, count) => sum + count, 0)
    return counts.map((count) => (total === 0 ? null : (100 * count) / total))
  })
}

/** Percentage points that a matrix lies above another. */
export function matrixDifference(own: ShareMatrix, baseline: ShareMatrix): ShareMatrix {
  return own.map((row, truth) =>
    row.map((share, predicted) => {
      const other = baseline[truth]?.[predicted] ?? null
      return share === null || other === null ? null : share - other
    }),
  )
}

/** The greatest share of a wrong cell of any of the matrices: what the strongest colour stands for. */
export function greatestMistake(matrices: readonly ShareMatrix[]): number {
  return greatest(matrices, (truth, predicted) => truth !== predicted)
}

/** The greatest size of any cell. */
export function greatestSize(matrices: readonly ShareMatrix[]): number {
  return greatest(matrices, () => true)
}

function greatest(matrices: readonly ShareMatrix[], counts: (truth: number, predicted: number) => boolean): number {
  return matrices.reduce(
    (most, matrix) =>
      matrix.reduce(
        (ofRow, row, truth) =>
          row.reduce<number>(
            (ofCell, share, predicted) => (counts(truth, predicted) ? Math.max(ofCell, Math.abs(share ?? 0)) : ofCell),
            ofRow,
          ),
        most,
      ),
    0,
  )
}
