import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { StudyRow } from '../../../shared/studies.ts'
import type { CellResult, ErrorMeasure } from '../cell-result.ts'
import { variedValues, type VariedValue } from '../varied-value.ts'
import type { FigurePoint } from './figure-line.ts'
import { errorScale, type FigureScale } from './figure-scale.ts'
import type { ParallelLine } from './parallel-option.ts'
import { valueScale } from './parameter-panels.ts'

/** What the figures of a sweep draw: its cells with an error, over every value that was varied. */
export interface SweepPicture {
  axes: readonly { varied: VariedValue; scale: FigureScale; points: readonly FigurePoint[]; ordered: boolean }[]
  errorScale: FigureScale
  /** Cells that have every value of the axes. */
  lines: readonly ParallelLine[]
}

export function sweepPicture(
  study: StudyRow,
  results: readonly CellResult[],
  measure: ErrorMeasure,
  methods: ReadonlyMap<string, MethodDescriptor>,
): SweepPicture {
  const drawn = results.flatMap(({ cell, errors, index }) => {
    const summary = errors[measure]
    return summary ? [{ values: cell.values, summary, cell: index }] : []
  })
  const named = new Map(study.spec.arms.flatMap((arm) => variedValues(arm, methods)).map((one) => [one.name, one]))
  const scales = [...named.values()].map((varied) => {
    const values = study.cells.map(({ values: own }) => own[varied.name]).filter((value) => value !== undefined)
    return { varied, ordered: values.every((value) => typeof value === 'number'), ...valueScale(values, varied) }
  })
  const range = errorScale(
    drawn.map(({ summary }) => summary.mean),
    false,
  )
  return {
    axes: scales.map(({ varied, ordered, xScale, numberOf }) => ({
      varied,
      ordered,
      scale: xScale,
      points: drawn.flatMap(({ values, summary, cell }) => {
        const value = values[varied.name]
        return value === undefined ? [] : [{ x: numberOf(value), summary, cell }]
      }),
    })),
    errorScale: range,
    lines: drawn.flatMap(({ values, summary, cell }) => {
      const places = scales.flatMap(({ varied, xScale, numberOf }) => {
        const value = values[varied.name]
        return value === undefined ? [] : [xScale.place(numberOf(value))]
      })
      return places.length === scales.length ? [{ cell, values: [...places, range.place(summary.mean)] }] : []
    }),
  }
}
