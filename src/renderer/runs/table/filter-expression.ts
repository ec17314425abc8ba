import type { RunRow } from '../../../shared/runs.ts'
import { readNumber } from '../../format/read-number.ts'
import { t } from '../../i18n/translate.ts'
import { cellText, type RunColumn } from './run-column.ts'

const operators = ['<=', '>=', '!=', '<', '>', '=', ':'] as const
type Operator = (typeof operators)[number]

export interface RunFilter {
  /** Whether the row passes every condition. */
  passes: (row: RunRow) => boolean
  /** Columns that the conditions read, by id. */
  columns: readonly string[]
}

type Condition = (row: RunRow) => boolean

/** What stands for a value that was not measured: `error=none`. */
const nothing = 'none'
/** What stands for every label: `labels=all`. */
const everything = 'all'

/**
 * A filter from its text: words that must occur, and conditions on columns, all of which must hold:
 * `labels=100 error<5 tag:baseline -status:failed "two words"`.
 * @returns what is wrong with the text, worded for the user
 */
export function parseFilter(text: string, columns: readonly RunColumn[]): RunFilter | { problem: string } {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1)
    return { problem: t('{text}: the quote is not closed', { text: text.slice(text.lastIndexOf('"')) }) }
  const conditions: Condition[] = []
  const used: string[] = []
  for (const token of text.match(/(?:[^\s"]|"[^"]*")+/g) ?? []) {
    const negated = token.startsWith('-') && token.length > 1
    const parsed = parseToken(negated ? token.slice(1) : token, columns)
    if ('problem' in parsed) return parsed
    const { condition, column } = parsed
    conditions.push(negated ? (row) => !condition(row) : condition)
    if (column) used.push(column.id)
  }
  return { passes: (row) => conditions.every((condition) => condition(row)), columns: used }
}

function parseToken(
  token: string,
  columns: readonly RunColumn[],
): { condition: Condition; column?: RunColumn } | { problem: string } {
  const [, word, sign, rest] = /^([^"<>=!:]+)(<=|>=|!=|<|>|=|:)(.*)$/.exec(token) ?? []
  const operator = operators.find((candidate) => candidate === sign)
  if (word === undefined || operator === undefined) return { condition: occursIn(unquote(token)) }
  const column = columns.find((candidate) => candidate.word.toLowerCase() === word.toLowerCase())
  if (!column) return { problem: t('"{word}" is not a column ({known})', { word, known: suggestion(word, columns) }) }
  const value = unquote(rest ?? '')
  if (value === '') return { problem: t('{text}: expected a value after {operator}', { text: token, operator }) }
  const condition = conditionOn(column, operator, value)
  return typeof condition === 'string' ? { problem: `${token}: ${condition}` } : { condition, column }
}

/** @returns the condition, or what was expected */
function conditionOn(column: RunColumn, operator: Operator, value: string): Condition | string {
  if (value.toLowerCase() === nothing && (operator === '=' || operator === ':' || operator === '!=')) {
    const isMissing: Condition = (row) =>
      column.kind === 'text' ? textsOf(column, row).length === 0 : column.value(row) === null
    return operator === '!=' ? (row) => !isMissing(row) : isMissing
  }
  if (column.kind === 'text') return conditionOnText(column, operator, value)
  if (operator === ':' || operator === '=' || operator === '!=') {
    const wanted = value.toLowerCase() === everything ? Infinity : readNumber(value)
    const equals: Condition = (row) => {
      const text = cellText(column, row)
      return column.value(row) === wanted || (column.kind === 'date' ? text.startsWith(value) : text === value)
    }
    return operator === '!=' ? (row) => !equals(row) : equals
  }
  const bound = column.kind === 'date' ? parseDate(value) : (readNumber(value) ?? Number.NaN)
  if (Number.isNaN(bound))
    return column.kind === 'date' ? t('expected a date such as 2026-11-20') : t('expected a number')
  return (row) => {
    const found = column.value(row)
    return found !== null && compare(found, operator, bound)
  }
}

function conditionOnText(column: RunColumn, operator: Operator, value: string): Condition | string {
  const wanted = value.toLowerCase()
  switch (operator) {
    case ':':
      return (row) => textsOf(column, row).some((text) => text.includes(wanted))
    case '=':
      return (row) => textsOf(column, row).includes(wanted)
    case '!=':
      return (row) => !textsOf(column, row).includes(wanted)
    default:
      return t('{column} is a text: use {word}:… (contains) or {word}=… (is)', {
        column: column.title,
        word: column.word,
      })
  }
}

function textsOf(column: RunColumn, row: RunRow): string[] {
  const texts = column.kind === 'text' && column.texts ? column.texts(row) : [cellText(column, row)]
  return texts.map((text) => text.toLowerCase()).filter(Boolean)
}

function compare(found: number, operator: '<' | '>' | '<=' | '>=', bound: number): boolean {
  switch (operator) {
    case '<':
      return found < bound
    case '>':
      return found > bound
    case '<=':
      return found <= bound
    case '>=':
      return found >= bound
  }
}

/** A word without a column occurs in what a run is called, tagged and noted. */
function occursIn(word: string): Condition {
  const wanted = word.toLowerCase()
  return ({ name, method, dataset, splitName, preset, id, tags, notes }) =>
    [name, method, dataset, splitName, preset ?? '', id, ...tags, notes].some((text) =>
      text.toLowerCase().includes(wanted),
    )
}

/** A day without a time begins at midnight, local time. */
function parseDate(text: string): number {
  return Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text)
}

function unquote(text: string): string {
  return text.replaceAll('"', '')
}

function suggestion(word: string, columns: readonly RunColumn[]): string {
  const wanted = word.toLowerCase()
  const close = columns.filter((column) => `${column.word} ${column.title}`.toLowerCase().includes(wanted)).slice(0, 3)
  const wordsOf = (some: readonly RunColumn[]) => some.map((column) => column.word).join(', ')
  return close.length > 0
    ? t('close: {words}', { words: wordsOf(close) })
    : t('known: {words}, …', { words: wordsOf(columns.slice(0, 6)) })
}
