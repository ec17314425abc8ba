import { message, t } from '../../i18n/translate.ts'
import { fullTitle, type RunColumn } from './run-column.ts'

export interface ColumnSection {
  title: string
  columns: readonly RunColumn[]
}

const titles: Readonly<Record<string, string>> = {
  settings: message('Settings'),
  params: message('Parameters of methods'),
  scalars: message('Curves'),
}

/** The columns to choose from, by where their value comes from; those whose title or word holds every word of the query. */
export function columnSections(columns: readonly RunColumn[], query: string): ColumnSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = columns.filter((column) => {
    const text = `${fullTitle(column)} ${column.word}`.toLowerCase()
    return column.id !== 'name' && words.every((wanted) => text.includes(wanted))
  })
  const sections = Map.groupBy(
    found,
    ({ id }) => (id.includes('/') ? titles[id.split('/')[0] ?? ''] : undefined) ?? message('Run'),
  )
  return [...sections].map(([title, own]) => ({ title: t(title), columns: own }))
}
