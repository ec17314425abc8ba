import { formatParameter, sameParameter, type ParameterValue } from '../shared/parameters.ts'
import type { RunSummary } from '../shared/run-events.ts'
import type { RunRow } from '../shared/runs.ts'
import { formatError, formatTable } from './format.ts'

/** The errors that are always shown together, with their rule. */
const errorRows = [
  ['testError', 'test error, last'],
  ['testErrorAtBestValidation', 'test error, best validation'],
  ['medianTestError', 'test error, median of the last 20'],
  ['bestTestError', 'test error, selected on test'],
  ['validationError', 'validation error, last'],
  ['bestValidationError', 'validation error, best'],
] as const satisfies readonly (readonly [keyof RunSummary, string])[]

/** Runs side by side. Lists of values are in the order of the runs. */
export interface RunComparison {
  runs: readonly Pick<RunRow, 'id' | 'name' | 'status' | 'recipe'>[]
  /** What decides the runs and is not the same in all; null where a run does not have it. */
  differing: readonly { name: string; values: readonly (ParameterValue | null)[] }[]
  /** In per cent; the differences are to the first run. */
  errors: readonly {
    key: keyof RunSummary
    values: readonly (number | null)[]
    differences: readonly (number | null)[]
  }[]
}

export function compareRuns(runs: readonly RunRow[]): RunComparison {
  const decided = runs.map(decisionsOf)
  const names = [...new Set(decided.flatMap((decisions) => Object.keys(decisions)))]
  return {
    runs: runs.map(({ id, name, status, recipe }) => ({ id, name, status, recipe })),
    differing: names
      .filter((name) => decided.some((decisions) => !sameParameter(decisions[name], decided[0]?.[name])))
      .map((name) => ({ name, values: decided.map((decisions) => decisions[name] ?? null) })),
    errors: errorRows.map(([key]) => {
      const values = runs.map((run) => run[key])
      const first = values[0] ?? null
      const differences = values.map((value) => (value === null || first === null ? null : value - first))
      return { key, values, differences }
    }),
  }
}

/** A column a run: what differs, then every error with its difference to the first. */
export function comparisonText({ runs, differing, errors }: RunComparison): string {
  const titles: Partial<Record<string, string>> = Object.fromEntries(errorRows)
  const rows = [
    ['', ...runs.map(({ id }) => id)],
    ['name', ...runs.map(({ name }) => name)],
    ['status', ...runs.map(({ status }) => status)],
    ...differing.map(({ name, values }) => [
      name,
      ...values.map((value) => (value === null ? '–' : formatParameter(value))),
    ]),
    ...errors.map(({ key, values, differences }) => [
      titles[key] ?? key,
      ...values.map((value, index) => errorText(value, index === 0 ? null : (differences[index] ?? null))),
    ]),
  ]
  const equal = differing.length === 0 ? '\n\nSettings and parameters are the same.' : ''
  return formatTable(rows) + equal
}

function errorText(error: number | null, difference: number | null): string {
  if (difference === null) return formatError(error)
  const sign = difference < 0 ? '−' : '+'
  return `${formatError(error)} (${sign}${Math.abs(difference).toFixed(2)})`
}

function decisionsOf(run: RunRow): Partial<Record<string, ParameterValue>> {
  const { method, preset, dataset, datasetHash, splitName, splitHash, settings, params } = run
  return {
    method,
    ...(preset !== null && { preset }),
    dataset,
    'data set hash': datasetHash,
    split: splitName,
    'split hash': splitHash,
    ...prefixed('setting', settings),
    ...prefixed('parameter', params),
  }
}

function prefixed(what: string, values: Readonly<Record<string, ParameterValue>>): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${what} ${name}`, value]))
}
