import type { RunRow } from '../../../shared/runs.ts'
import { formatBytes, formatCount, formatError, formatRate } from '../../format/numbers.ts'
import { formatDate, formatDuration } from '../../format/times.ts'
import { statusLooks } from '../status.ts'
import type { NumberColumn, RunColumn } from './run-column.ts'

/** Always first, whatever the user chose. */
export const nameColumn: RunColumn = {
  id: 'name',
  title: 'Name',
  word: 'name',
  kind: 'text',
  width: 220,
  text: (row) => row.name,
}

/** The curve of the test error, drawn small. It sorts by the error it ends at. */
export const sparkColumn: RunColumn = {
  ...testError(
    'sparkLine',
    'Course',
    'course',
    'Test error over the steps, by its own least and greatest',
    'testError',
    84,
  ),
  group: undefined,
}

/** Bytes by run id, as far as they are known. */
export type RunSizes = Readonly<Record<string, number>>

/** What every run has, whatever its method. */
export function basicColumns(sizes: RunSizes): RunColumn[] {
  return [
    {
      id: 'status',
      title: 'Status',
      word: 'status',
      kind: 'text',
      width: 106,
      text: (row) => statusLooks[row.status].word,
    },
    {
      id: 'tags',
      title: 'Tags',
      word: 'tag',
      kind: 'text',
      width: 120,
      text: (row) => row.tags.join(', '),
      texts: (row) => row.tags,
    },
    sparkColumn,
    { id: 'method', title: 'Method', word: 'method', kind: 'text', width: 92, text: (row) => row.method },
    { id: 'preset', title: 'Preset', word: 'preset', kind: 'text', width: 110, text: (row) => row.preset ?? '' },
    { id: 'dataset', title: 'Data set', word: 'dataset', kind: 'text', width: 80, text: (row) => row.dataset },
    { id: 'split', title: 'Split', word: 'split', kind: 'text', width: 120, text: (row) => row.splitName },
    {
      id: 'labels',
      title: 'Labels',
      word: 'labels',
      kind: 'number',
      width: 62,
      value: ({ settings }) => (settings.allLabels ? Infinity : settings.labels),
      format: (labels) => (labels === Infinity ? 'all' : formatCount(labels)),
    },
    {
      id: 'seed',
      title: 'Seed',
      word: 'seed',
      kind: 'number',
      width: 54,
      value: ({ settings }) => settings.seed,
      format: String,
    },
    testError('testError', 'Last', 'error', 'Test error at the last evaluation', 'testError', 62),
    testError(
      'testErrorAtBestValidation',
      'Best val.',
      'error-at-best',
      'Test error at the step with the least validation error: the honest choice of a step',
      'testErrorAtBestValidation',
      78,
    ),
    testError(
      'medianTestError',
      'Median',
      'error-median',
      'Median of the test error over the last 20 evaluations',
      'medianTestError',
      68,
    ),
    {
      ...testError(
        'bestTestError',
        'Best on test',
        'error-best',
        'Least test error of all steps. The step is selected on test data, so this number flatters the method',
        'bestTestError',
        96,
      ),
      dishonest: true,
    },
    {
      ...testError('validationError', 'Validation', 'validation', 'At the last evaluation, %', 'validationError', 86),
      group: undefined,
    },
    {
      ...testError(
        'bestValidationError',
        'Least validation',
        'validation-best',
        'Least validation error of all steps, %',
        'bestValidationError',
        122,
      ),
      group: undefined,
    },
    measured('step', 'Steps', 'steps-done', 76, (row) => row.step, formatCount),
    measured('stepsPerSecond', 'Steps/s', 'speed', 68, (row) => row.stepsPerSecond, formatRate),
    {
      ...measured('duration', 'Duration', 'seconds', 78, runTime, formatDuration),
      tooltip: 'Time spent training, without pauses; a filter gives it in seconds',
    },
    {
      id: 'starred',
      title: 'Star',
      word: 'starred',
      kind: 'text',
      width: 54,
      text: (row) => (row.starred ? 'yes' : 'no'),
    },
    { id: 'notes', title: 'Notes', word: 'notes', kind: 'text', width: 200, text: (row) => row.notes },
    measured('size', 'Size', 'size', 78, (row) => sizes[row.id] ?? null, formatBytes),
    {
      id: 'library',
      title: 'Computed by',
      word: 'library',
      kind: 'text',
      width: 130,
      text: (row) => row.engine?.library ?? '',
    },
    {
      id: 'createdAt',
      title: 'Created',
      word: 'created',
      kind: 'date',
      width: 134,
      value: (row) => row.createdAt,
      format: formatDate,
    },
    { id: 'id', title: 'Id', word: 'id', kind: 'text', width: 200, text: (row) => row.id },
  ]
}

function runTime(row: RunRow): number | null {
  return row.startedAt === null ? null : row.activeSeconds
}

function measured(
  id: string,
  title: string,
  word: string,
  width: number,
  value: NumberColumn['value'],
  format: NumberColumn['format'],
): NumberColumn {
  return { id, title, word, kind: 'number', width, value, format, measured: true }
}

type ErrorName =
  | 'testError'
  | 'testErrorAtBestValidation'
  | 'medianTestError'
  | 'bestTestError'
  | 'validationError'
  | 'bestValidationError'

function testError(
  id: string,
  title: string,
  word: string,
  tooltip: string,
  name: ErrorName,
  width: number,
): NumberColumn {
  return { ...measured(id, title, word, width, (row) => row[name], formatError), tooltip, group: 'Test error, %' }
}
