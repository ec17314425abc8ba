import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { ParameterValue } from '../../../shared/parameters.ts'
import type { StudyRow } from '../../../shared/studies.ts'
import { t } from '../../i18n/translate.ts'
import type { Palette } from '../../theme/palette.ts'
import type { CellResult, ErrorMeasure } from '../cell-result.ts'
import { valuesText, valueText, variedValues, type VariedValue } from '../varied-value.ts'
import { symbolOf, type FigureLine } from './figure-line.ts'
import { categoryScale, testedScale, wantsLog, type FigureScale } from './figure-scale.ts'

/** Error against one varied value. */
export interface ParameterPanel {
  varied: VariedValue
  xScale: FigureScale
  lines: readonly FigureLine[]
  /** Combinations of the other values that the panel has no colour left for. */
  omitted: number
}

/** One panel for each varied value; cells that share the other values make a line. */
export function parameterPanels(
  study: StudyRow,
  results: readonly CellResult[],
  measure: ErrorMeasure,
  methods: ReadonlyMap<string, MethodDescriptor>,
  palette: Palette,
): ParameterPanel[] {
  const variedByArm = study.spec.arms.map((arm) => variedValues(arm, methods))
  const names = new Map(variedByArm.flat().map((varied) => [varied.name, varied]))
  return [...names.values()].map((varied) => {
    const own = results.filter(({ cell }) => varied.name in cell.values)
    const scale = valueScale(valuesOf(own, varied.name), varied)
    const others = Map.groupBy(own, ({ cell }) => lineLabel(study, cell.arm, cell.values, variedByArm, varied.name))
    const lines = [...others].slice(0, palette.series.length).map(([label, list], index) => ({
      id: `${varied.name}/${label}`,
      label,
      color: palette.series[index] ?? palette.text,
      symbol: symbolOf(index),
      points: list
        .flatMap(({ cell, errors, index: place }) => {
          const summary = errors[measure]
          const value = cell.values[varied.name]
          return summary && value !== undefined ? [{ x: scale.numberOf(value), summary, cell: place }] : []
        })
        .sort((a, b) => a.x - b.x),
    }))
    return { varied, xScale: scale.xScale, lines, omitted: others.size - lines.length }
  })
}

/** What sets a line apart: its arm where there are several, and the other varied values. */
function lineLabel(
  study: StudyRow,
  arm: number,
  values: Readonly<Record<string, ParameterValue>>,
  variedByArm: readonly (readonly VariedValue[])[],
  drawn: string,
): string {
  const { [drawn]: _drawn, ...rest } = values
  const title = t(study.spec.arms[arm]?.title ?? '')
  const parts = [study.spec.arms.length > 1 ? title : '', valuesText(rest, variedByArm[arm] ?? [])]
  return parts.filter(Boolean).join(', ') || title
}

/** The value of each cell; layer widths are one value, not several. */
function valuesOf(results: readonly CellResult[], name: string): ParameterValue[] {
  return results.map(({ cell }) => cell.values[name]).filter((value) => value !== undefined)
}

/** The axis of a varied value, and the number that stands for each value on it. */
export function valueScale(
  values: readonly ParameterValue[],
  { spec }: VariedValue,
): { xScale: FigureScale; numberOf: (value: ParameterValue) => number } {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === values.length) {
    return { xScale: testedScale(numbers, wantsLog(numbers)), numberOf: Number }
  }
  const texts = [...new Set(values.map((value) => valueText(spec, value)))]
  return { xScale: categoryScale(texts), numberOf: (value) => texts.indexOf(valueText(spec, value)) }
}
