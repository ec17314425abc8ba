import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { StudyRow } from '../../../shared/studies.ts'
import { t } from '../../i18n/translate.ts'
import type { Palette } from '../../theme/palette.ts'
import type { CellResult, ErrorMeasure } from '../cell-result.ts'
import { valuesText, variedValues } from '../varied-value.ts'
import { symbolOf, type FigureLevel, type FigureLine } from './figure-line.ts'

/** Error over the number of labels, a line for each arm; arms that use every label are levels. */
export function labelEfficiencyLines(
  study: StudyRow,
  results: readonly CellResult[],
  measure: ErrorMeasure,
  methods: ReadonlyMap<string, MethodDescriptor>,
  palette: Palette,
): { lines: FigureLine[]; levels: FigureLevel[] } {
  const lines: FigureLine[] = []
  const levels: FigureLevel[] = []
  for (const [index, arm] of study.spec.arms.entries()) {
    const color = palette.series[index % palette.series.length] ?? palette.text
    const varied = variedValues(arm, methods)
    const own = results.filter(({ cell }) => cell.arm === index)
    const byOthers = Map.groupBy(own, ({ cell: { values } }) => {
      const { labels: _labels, ...others } = values
      return valuesText(others, varied)
    })
    for (const [others, list] of byOthers) {
      const label = [t(arm.title), others].filter(Boolean).join(', ')
      const points = list
        .flatMap(({ cell, errors, index: place }) => {
          const [labels, summary] = [cell.values['labels'], errors[measure]]
          return typeof labels === 'number' && summary ? [{ x: labels, summary, cell: place }] : []
        })
        .sort((a, b) => a.x - b.x)
      if (list.some(({ cell }) => 'labels' in cell.values)) {
        lines.push({ id: `${index}/${others}`, label, color, symbol: symbolOf(index), points })
        continue
      }
      for (const { errors, index: cell } of list) {
        const summary = errors[measure]
        if (summary) levels.push({ label, color, summary, cell })
      }
    }
  }
  return { lines, levels }
}
