import { formatDate } from '../../format/times.ts'
import { t } from '../../i18n/translate.ts'
import { basicColumns, nameColumn, type RunSizes } from './basic-columns.ts'
import type { RunColumn } from './run-column.ts'

const shownIds = ['size', 'trashedAt', 'status', 'tags', 'method', 'split', 'testError', 'createdAt']

/** What the trash shows of a run. */
export function trashColumns(sizes: RunSizes): { all: readonly RunColumn[]; shown: readonly RunColumn[] } {
  const trashedAt: RunColumn = {
    id: 'trashedAt',
    title: t('In the trash since'),
    word: 'trashed',
    kind: 'date',
    width: 150,
    value: (row) => row.trashedAt,
    format: formatDate,
  }
  const all = [nameColumn, trashedAt, ...basicColumns(sizes)]
  return { all, shown: shownIds.flatMap((id) => all.find((column) => column.id === id) ?? []) }
}
