import type { GroupSummary } from '../../shared/statistics/group-summary.ts'
import { formatError } from '../format/numbers.ts'
import { message, t } from '../i18n/translate.ts'
import type { CellResult, ErrorMeasure } from './cell-result.ts'
import { intervalText } from './summary-text.ts'
import type { VariedValue } from './varied-value.ts'
import { shortName, valueText } from './varied-value.ts'

export interface CellColumn {
  id: string
  /** In English, as is the tooltip. */
  title: string
  tooltip?: string
  /** Selected on test data: greyed. */
  dishonest?: boolean
  /** What sorts the column. */
  value: (result: CellResult) => string | number | null
  text: (result: CellResult) => string
}

/** The columns of the table of cells: its varied values, then what its runs say. */
export function cellColumns(varied: readonly VariedValue[], armTitles: readonly string[], measure: ErrorMeasure) {
  const arms: CellColumn[] =
    armTitles.length > 1
      ? [
          {
            id: 'arm',
            title: message('Arm'),
            value: ({ cell }) => armTitles[cell.arm] ?? '',
            text: ({ cell }) => armTitles[cell.arm] ?? '',
          },
        ]
      : []
  return [...arms, ...varied.map(valueColumn), countColumn, ...statisticColumns(measure), ...meanColumns]
}

function valueColumn(varied: VariedValue): CellColumn {
  const valueOf = ({ cell }: CellResult) => cell.values[varied.name]
  return {
    id: `value/${varied.name}`,
    title: shortName(varied),
    ...(varied.spec ? { tooltip: varied.spec.label } : {}),
    value: (result) => {
      const value = valueOf(result)
      return typeof value === 'number' ? value : value === undefined ? null : String(value)
    },
    text: (result) => {
      const value = valueOf(result)
      return value === undefined ? '–' : valueText(varied.spec, value)
    },
  }
}

const countColumn: CellColumn = {
  id: 'count',
  title: 'n',
  tooltip: message('Completed runs of the runs asked for; the others are still to come, were stopped or failed'),
  value: ({ errors }) => errors.last?.count ?? 0,
  text: ({ errors, cell }) => t('{part} of {whole}', { part: errors.last?.count ?? 0, whole: cell.runs.length }),
}

/** What the runs say by the error that the figure draws. */
function statisticColumns(measure: ErrorMeasure): CellColumn[] {
  const column = (id: string, title: string, tooltip: string, valueOf: (summary: GroupSummary) => number | null) => ({
    id,
    title,
    tooltip,
    value: ({ errors }: CellResult) => (errors[measure] ? valueOf(errors[measure]) : null),
    text: ({ errors }: CellResult) => formatError(errors[measure] ? valueOf(errors[measure]) : null),
  })
  return [
    column('mean', message('Mean'), message('Mean over seeds of the error that the figure draws'), ({ mean }) => mean),
    column('deviation', message('Std'), message('Sample standard deviation over seeds'), ({ deviation }) => deviation),
    column('standardError', message('SE'), message('Standard error of the mean'), ({ standardError }) => standardError),
    {
      id: 'interval',
      title: message('95 % interval'),
      tooltip: message('Of the mean, by Student’s t'),
      value: ({ errors }) => errors[measure]?.interval?.[0] ?? null,
      text: ({ errors }) => (errors[measure] ? intervalText(errors[measure]) : '–'),
    },
  ]
}

const meanTitles: readonly (readonly [ErrorMeasure, string, string])[] = [
  ['last', message('Last'), message('Mean test error at the last step')],
  ['atBestValidation', message('Best val.'), message('Mean test error at the step with the least validation error')],
  ['medianOfLast20', message('Median 20'), message('Mean over seeds of the median of the last 20 test errors')],
  [
    'bestOnTest',
    message('Best on test'),
    message('The step is selected on test data, so this number flatters the method'),
  ],
]

const meanColumns: readonly CellColumn[] = meanTitles.map(([id, title, tooltip]) => ({
  id,
  title,
  tooltip,
  dishonest: id === 'bestOnTest',
  value: ({ errors }) => errors[id]?.mean ?? null,
  text: ({ errors }) => formatError(errors[id]?.mean ?? null),
}))
