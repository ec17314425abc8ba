import { invalidInput, notFound } from '../shared/failures.ts'
import type { RunDetail, RunRow } from '../shared/runs.ts'
import type { Workbench } from '../workbench/index.ts'
import { runDetail } from '../workbench/run-detail.ts'
import type { QueryResult } from '../workbench/store/user-query.ts'
import { compareRuns, comparisonText } from './compare-runs.ts'
import { followRun } from './follow-run.ts'
import { formatTable } from './format.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'
import { readStore } from './read-store.ts'
import { jsonReporter, textReporter } from './run-reporter.ts'
import { describeRun, tableOfRuns } from './run-texts.ts'

/** What the words after a verb say. */
export interface RunWords {
  dataDirectory: string
  json: boolean
  trashed: boolean
  add: readonly string[]
  remove: readonly string[]
  out: string | undefined
  format: string | undefined
  language: string | undefined
  groups: boolean
  words: readonly string[]
}

export function listRuns({ dataDirectory, json, trashed, words: [word] }: RunWords): void {
  if (word !== undefined) {
    throw invalidInput(`"${word}" is one word too many: "runs list" takes none. Did you mean "runs show ${word}"?`)
  }
  const runs = readStore<RunRow[]>(dataDirectory, (store) => store.runs.list(trashed), [])
  if (json) print(runs)
  else console.log(trashed && runs.length === 0 ? 'The trash is empty.' : tableOfRuns(runs))
}

export function showRun(given: RunWords): void {
  const run = readOne(given)
  if (given.json) print(run)
  else console.log(describeRun(run))
}

export function compare(given: RunWords): void {
  if (given.words.length < 2) throw invalidInput('Which runs? Give the ids of two or more as "runs list" shows them')
  const comparison = compareRuns(readRuns(given))
  if (given.json) print(comparison)
  else console.log(comparisonText(comparison))
}

export function askDatabase({ dataDirectory, json, words }: RunWords): void {
  const [text, tooMany] = words
  if (text === undefined || tooMany !== undefined) {
    throw invalidInput(`Expected one statement in quotation marks, got ${words.length} words: runs sql 'SELECT …'`)
  }
  const result = readStore<QueryResult | undefined>(dataDirectory, (store) => store.query(text), undefined)
  if (!result) throw noRuns(dataDirectory)
  const { columns, rows } = result
  if (json) print(rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, jsonCell(row[index])]))))
  else console.log(formatTable([columns, ...rows.map((row) => row.map(textCell))]))
}

/** @returns the exit code */
export async function resumeRun(given: RunWords): Promise<number> {
  const { id } = readOne(given)
  const workbench = await openWorkbenchFor(given)
  return await followRun(workbench, given.json ? jsonReporter : textReporter(process.stdout), () =>
    workbench.call('runs.resume', { id }),
  )
}

/**
 * Changes runs that exist, by a workbench of its own.
 * @throws Failure `conflict` while another workbench holds the folder
 */
export async function changeRuns(
  given: RunWords,
  change: (workbench: Workbench, ids: string[]) => Promise<unknown>,
  done: string,
): Promise<void> {
  const ids = readRuns(given).map(({ id }) => id)
  const workbench = await openWorkbenchFor(given)
  try {
    await change(workbench, ids)
  } finally {
    await workbench.close()
  }
  console.log(given.json ? JSON.stringify(ids) : `${done}: ${ids.join(', ')}`)
}

export function openWorkbenchFor({ dataDirectory }: RunWords): Promise<Workbench> {
  return openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
}

function readOne(given: RunWords): RunDetail {
  const [, tooMany] = given.words
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  const [run] = readRuns(given)
  if (!run) throw whichRun()
  return run
}

/** @throws Failure for no words, or one that is no run */
export function readRuns({ dataDirectory, words }: RunWords): RunDetail[] {
  if (words.length === 0) throw whichRun()
  const runs = readStore<RunDetail[] | undefined>(
    dataDirectory,
    (store) => words.map((id) => runDetail(store, dataDirectory, id)),
    undefined,
  )
  if (!runs) throw notFound(`There is no run "${words[0]}": ${dataDirectory} holds no runs yet`)
  return runs
}

function whichRun(): Error {
  return invalidInput('Which run? Give its id as "runs list" shows it')
}

function noRuns(dataDirectory: string): Error {
  return notFound(`${dataDirectory} holds no runs yet: there is nothing to ask`)
}

export function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}

/** Bytes, such as the snapshots of views, as base64. */
function jsonCell(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('base64') : value
}

function textCell(value: unknown): string {
  if (value === null) return 'NULL'
  return Buffer.isBuffer(value) ? `${value.length} bytes` : String(value)
}
