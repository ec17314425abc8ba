import type { RunRow } from '../../shared/runs.ts'
import { formatError, formatRate, missing } from '../format/numbers.ts'
import { formatDate, formatDuration } from '../format/times.ts'
import { labelsOf } from './run-words.ts'

export interface RunColumn {
  id: string
  title: string
  /** Explains a heading that its word alone does not. */
  tooltip?: string
  /** Columns of one group stand side by side under its heading. */
  group?: string
  numeric?: boolean
  /** Selected on test data: greyed. */
  dishonest?: boolean
  width: string
  /** What sorts the column. */
  value: (row: RunRow) => string | number | null
  text: (row: RunRow) => string
}

/** The columns of the table of runs, left to right. */
export const runColumns: readonly RunColumn[] = [
  { id: 'status', title: 'Status', width: '108px', value: (row) => row.status, text: (row) => row.status },
  { id: 'name', title: 'Name', width: 'auto', value: (row) => row.name.toLowerCase(), text: (row) => row.name },
  { id: 'method', title: 'Method', width: '92px', value: (row) => row.method, text: (row) => row.method },
  { id: 'dataset', title: 'Dataset', width: '76px', value: (row) => row.dataset, text: (row) => row.dataset },
  {
    id: 'labels',
    title: 'Labels',
    numeric: true,
    width: '58px',
    value: (row) => (row.settings.allLabels ? Infinity : row.settings.labels),
    text: labelsOf,
  },
  {
    id: 'seed',
    title: 'Seed',
    numeric: true,
    width: '48px',
    value: (row) => row.settings.seed,
    text: (row) => String(row.settings.seed),
  },
  {
    id: 'testError',
    title: 'Last',
    tooltip: 'Test error at the last evaluation',
    group: 'Test error, %',
    numeric: true,
    width: '60px',
    value: (row) => row.testError,
    text: (row) => formatError(row.testError),
  },
  {
    id: 'testErrorAtBestValidation',
    title: 'Best val.',
    tooltip: 'Test error at the step with the least validation error: the honest choice of a step',
    group: 'Test error, %',
    numeric: true,
    width: '76px',
    value: (row) => row.testErrorAtBestValidation,
    text: (row) => formatError(row.testErrorAtBestValidation),
  },
  {
    id: 'bestTestError',
    title: 'Best on test',
    tooltip: 'Least test error of all steps. The step is selected on test data, so this number flatters the method',
    group: 'Test error, %',
    numeric: true,
    dishonest: true,
    width: '94px',
    value: (row) => row.bestTestError,
    text: (row) => formatError(row.bestTestError),
  },
  {
    id: 'stepsPerSecond',
    title: 'Steps/s',
    numeric: true,
    width: '66px',
    value: (row) => row.stepsPerSecond,
    text: (row) => formatRate(row.stepsPerSecond),
  },
  {
    id: 'duration',
    title: 'Duration',
    tooltip: 'Time spent training, without pauses',
    numeric: true,
    width: '74px',
    value: (row) => row.activeSeconds,
    text: (row) => (row.startedAt === null ? missing : formatDuration(row.activeSeconds)),
  },
  {
    id: 'createdAt',
    title: 'Created',
    numeric: true,
    width: '132px',
    value: (row) => row.createdAt,
    text: (row) => formatDate(row.createdAt),
  },
]
