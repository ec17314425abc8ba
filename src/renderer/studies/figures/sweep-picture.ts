import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { StudyCell } from '../../../shared/studies.ts'
import { measuredError, type CellResult, type ErrorMeasure } from '../cell-result.ts'
import { variedValues, type VariedValue } from '../varied-value.ts'
import type { FigurePoint } from './figure-line.ts'
import type { StudyFigureProps } from './figure-props.ts'
import { errorScale, type FigureScale } from './figure-scale.ts'
import type { ParallelLine } from './parallel-option.ts'
import { valueScale } from './parameter-panels.ts'

/** A run that pruning stopped, with its error at that step: no estimate of what the cell's errors end at. */
export interface PrunedPoint {
  /** In values of the axis; the place in the list where values are no numbers. */
  x: number
  error: number
  step: number
  cell: number
}

/** One varied value, and what lies over it. */
export interface SweepAxis {
  varied: VariedValue
  scale: FigureScale
  points: readonly FigurePoint[]
  pruned: readonly PrunedPoint[]
  ordered: boolean
}

/** What the figures of a sweep draw: its cells with an error, over every value that was varied. */
export interface SweepPicture {
  axes: readonly SweepAxis[]
  errorScale: FigureScale
  /** Cells that have every value of the axes. */
  lines: readonly ParallelLine[]
  /** Pruned runs, likewise. */
  prunedLines: readonly ParallelLine[]
}

/** @param pruned whether to draw the runs that pruning stopped, too; they count in no mean */
export function sweepPicture(
  { study, results, measure }: Omit<StudyFigureProps, 'selected'>,
  methods: ReadonlyMap<string, MethodDescriptor>,
  pruned: boolean,
): SweepPicture {
  const finished = results.flatMap(({ cell, errors, index }) => {
    const summary = errors[measure]
    return summary ? [{ values: cell.values, summary, error: summary.mean, cell: index }] : []
  })
  const cut = pruned ? prunedRuns(results, measure) : []
  const named = new Map(study.spec.arms.flatMap((arm) => variedValues(arm, methods)).map((one) => [one.name, one]))
  const scales = [...named.values()].map((varied) => {
    const values = study.cells.map(({ values: own }) => own[varied.name]).filter((value) => value !== undefined)
    return { varied, ordered: values.every((value) => typeof value === 'number'), ...valueScale(values, varied) }
  })
  const range = errorScale(
    [...finished, ...cut].map(({ error }) => error),
    false,
  )
  const lineOf = ({ values, error, cell }: { values: StudyCell['values']; error: number; cell: number }) => {
    const places = scales.flatMap(({ varied, xScale, numberOf }) => {
      const value = values[varied.name]
      return value === undefined ? [] : [xScale.place(numberOf(value))]
    })
    return places.length === scales.length ? [{ cell, values: [...places, range.place(error)] }] : []
  }
  return {
    axes: scales.map(({ varied, ordered, xScale, numberOf }) => {
      const over = <Drawn extends { values: StudyCell['values'] }>(drawn: readonly Drawn[]) =>
        drawn.flatMap(({ values, ...rest }) => {
          const value = values[varied.name]
          return value === undefined ? [] : [{ ...rest, x: numberOf(value) }]
        })
      return { varied, ordered, scale: xScale, points: over(finished), pruned: over(cut) }
    }),
    errorScale: range,
    lines: finished.flatMap(lineOf),
    prunedLines: cut.flatMap(lineOf),
  }
}

function prunedRuns(results: readonly CellResult[], measure: ErrorMeasure) {
  return results.flatMap(({ cell, pruned, index }) =>
    pruned.flatMap((run) => {
      const error = measuredError(run, measure)
      return error === null ? [] : [{ values: cell.values, error, step: run.step, cell: index }]
    }),
  )
}
