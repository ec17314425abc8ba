import type { RunRow } from '../../../shared/runs.ts'
import { missing } from '../../format/numbers.ts'

interface ColumnBase {
  /** In saved views: never changes. */
  id: string
  title: string
  /** Names the column in a filter: `error`, `epsilon`, `min(loss/lds)`. */
  word: string
  /** Explains a heading that its title alone does not. */
  tooltip?: string
  /** Columns of one group stand side by side under its heading. */
  group?: string
  /** Selected on test data: greyed. */
  dishonest?: boolean
  /** Pixels, until the user drags it otherwise. */
  width: number
}

export interface NumberColumn extends ColumnBase {
  kind: 'number'
  value: (row: RunRow) => number | null
  format: (value: number) => string
  /** A result, not a choice: a group shows mean ± standard deviation. */
  measured?: boolean
}

export interface TextColumn extends ColumnBase {
  kind: 'text'
  text: (row: RunRow) => string
  /** What a filter compares with, where it is not the text: every tag, the id beside the title. */
  texts?: (row: RunRow) => readonly string[]
}

export interface DateColumn extends ColumnBase {
  kind: 'date'
  /** Milliseconds since 1970. */
  value: (row: RunRow) => number | null
  format: (value: number) => string
}

export type RunColumn = NumberColumn | TextColumn | DateColumn

/** The title where no group heading stands above it: `Test error: last`. */
export function fullTitle({ title, group }: RunColumn): string {
  return group === undefined ? title : `${group.replace(', %', '')}: ${title.toLowerCase()}`
}

/** What a cell shows. */
export function cellText(column: RunColumn, row: RunRow): string {
  if (column.kind === 'text') return column.text(row)
  const value = column.value(row)
  return value === null ? missing : column.format(value)
}

/** What sorts a row; null comes last. */
export function sortValue(column: RunColumn, row: RunRow): number | string | null {
  return column.kind === 'text' ? column.text(row).toLowerCase() || null : column.value(row)
}

export function isRightAligned({ kind }: RunColumn): boolean {
  return kind !== 'text'
}
