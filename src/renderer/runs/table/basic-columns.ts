import type { RunRow } from '../../../shared/runs.ts'
import { formatBytes, formatCount, formatError, formatRate } from '../../format/numbers.ts'
import { formatDate, formatDuration } from '../../format/times.ts'
import { t } from '../../i18n/translate.ts'
import { statusLooks } from '../status.ts'
import type { NumberColumn, RunColumn } from './run-column.ts'

/** Always first, whatever the user chose. */
export const nameColumn: RunColumn = {
  id: 'name',
  get title() {
    return t('Name')
  },
  word: 'name',
  kind: 'text',
  width: 220,
  text: (row) => row.name,
}

/** The curve of the test error, drawn small. It sorts by the error it ends at. */
function sparkColumn(): RunColumn {
  const tooltip = t('Test error over the steps, by its own least and greatest')
  return { ...testError('sparkLine', t('Course'), 'course', tooltip, 'testError', 84), group: undefined }
}

/** Bytes by run id, as far as they are known. */
export type RunSizes = Readonly<Record<string, number>>

/** What every run has, whatever its method. */
export function basicColumns(sizes: RunSizes): RunColumn[] {
  return [
    {
      id: 'status',
      title: t('Status'),
      word: 'status',
      kind: 'text',
      width: 106,
      text: (row) => t(statusLooks[row.status].word),
      texts: (row) => [t(statusLooks[row.status].word), row.status],
    },
    {
      id: 'tags',
      title: t('Tags'),
      word: 'tag',
      kind: 'text',
      width: 96,
      text: (row) => row.tags.join(', '),
      texts: (row) => row.tags,
    },
    sparkColumn(),
    { id: 'method', title: t('Method'), word: 'method', kind: 'text', width: 92, text: (row) => row.method },
    { id: 'preset', title: t('Preset'), word: 'preset', kind: 'text', width: 110, text: (row) => row.preset ?? '' },
    { id: 'dataset', title: t('Data set'), word: 'dataset', kind: 'text', width: 80, text: (row) => row.dataset },
    { id: 'split', title: t('Split'), word: 'split', kind: 'text', width: 120, text: (row) => row.splitName },
    {
      id: 'labels',
      title: t('Labels'),
      word: 'labels',
      kind: 'number',
      width: 62,
      value: ({ settings }) => (settings.allLabels ? Infinity : settings.labels),
      format: (labels) => (labels === Infinity ? t('all') : formatCount(labels)),
    },
    {
      id: 'seed',
      title: t('Seed'),
      word: 'seed',
      kind: 'number',
      width: 54,
      value: ({ settings }) => settings.seed,
      format: String,
    },
    testError('testError', t('Last'), 'error', t('Test error at the last evaluation'), 'testError', 62),
    testError(
      'testErrorAtBestValidation',
      t('Best val.'),
      'error-at-best',
      t('Test error at the step with the least validation error: the honest choice of a step'),
      'testErrorAtBestValidation',
      78,
    ),
    testError(
      'medianTestError',
      t('Median'),
      'error-median',
      t('Median of the test error over the last 20 evaluations'),
      'medianTestError',
      68,
    ),
    {
      ...testError(
        'bestTestError',
        t('Best on test'),
        'error-best',
        t('Least test error of all steps. The step is selected on test data, so this number flatters the method'),
        'bestTestError',
        96,
      ),
      dishonest: true,
    },
    {
      ...testError(
        'validationError',
        t('Validation'),
        'validation',
        t('At the last evaluation, %'),
        'validationError',
        86,
      ),
      group: undefined,
    },
    {
      ...testError(
        'bestValidationError',
        t('Least validation'),
        'validation-best',
        t('Least validation error of all steps, %'),
        'bestValidationError',
        122,
      ),
      group: undefined,
    },
    measured('step', t('Steps'), 'steps-done', 76, (row) => row.step, formatCount),
    measured('stepsPerSecond', t('Steps/s'), 'speed', 68, (row) => row.stepsPerSecond, formatRate),
    {
      ...measured('duration', t('Duration'), 'seconds', 78, runTime, formatDuration),
      tooltip: t('Time spent training, without pauses; a filter gives it in seconds'),
    },
    {
      id: 'starred',
      title: t('Star'),
      word: 'starred',
      kind: 'text',
      width: 54,
      text: (row) => (row.starred ? t('yes') : t('no')),
      texts: (row) => (row.starred ? [t('yes'), 'yes'] : [t('no'), 'no']),
    },
    { id: 'notes', title: t('Notes'), word: 'notes', kind: 'text', width: 200, text: (row) => row.notes },
    measured('size', t('Size'), 'size', 78, (row) => sizes[row.id] ?? null, formatBytes),
    {
      id: 'library',
      title: t('Computed by'),
      word: 'library',
      kind: 'text',
      width: 130,
      text: (row) => row.engine?.library ?? '',
    },
    {
      id: 'createdAt',
      title: t('Created'),
      word: 'created',
      kind: 'date',
      width: 134,
      value: (row) => row.createdAt,
      format: formatDate,
    },
    { id: 'id', title: t('Id'), word: 'id', kind: 'text', width: 200, text: (row) => row.id },
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
  return { ...measured(id, title, word, width, (row) => row[name], formatError), tooltip, group: t('Test error, %') }
}
