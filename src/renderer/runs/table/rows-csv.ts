import type { RunRow } from '../../../shared/runs.ts'
import type { RunColumn } from './run-column.ts'

/** The rows as shown, one line each, with every digit: numbers unrounded, dates as ISO 8601, in RFC 4180's quoting. */
export function rowsToCsv(rows: readonly RunRow[], columns: readonly RunColumn[]): string {
  const lines = [columns.map(({ word }) => word), ...rows.map((row) => columns.map((column) => plainText(column, row)))]
  return lines.map((cells) => cells.map(quoteCell).join(',')).join('\r\n') + '\r\n'
}

function plainText(column: RunColumn, row: RunRow): string {
  if (column.kind === 'text') return column.text(row)
  const value = column.value(row)
  if (value === null) return ''
  if (column.kind === 'date') return new Date(value).toISOString()
  return Number.isFinite(value) ? String(value) : column.format(value)
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
