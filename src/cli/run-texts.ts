import { formatParameter, type ParameterValue } from '../shared/parameters.ts'
import type { RunDetail, RunRow } from '../shared/runs.ts'
import { formatDuration, formatError, formatTable } from './format.ts'

/** The runs, one a line. */
export function tableOfRuns(runs: readonly RunRow[]): string {
  if (runs.length === 0) return 'No runs yet. Start one with: npm run -s train -- vat'
  const header = ['ID', 'STATUS', 'NAME', 'STEP', 'LAST', 'AT BEST VALIDATION', 'BEST ON TEST', 'DURATION']
  const rows = runs.map((run) => [
    run.id,
    run.status,
    run.name,
    stepText(run),
    formatError(run.testError),
    formatError(run.testErrorAtBestValidation),
    formatError(run.bestTestError),
    formatDuration(run.activeSeconds),
  ])
  return formatTable([header, ...rows])
}

/** All about one run. */
export function describeRun(run: RunDetail): string {
  const { engine } = run
  const facts = [
    ['name', run.name],
    ['status', run.failure ? `${run.status}: ${run.failure.message}` : run.status],
    ['step', stepText(run)],
    ['duration', formatDuration(run.activeSeconds)],
    ['test error, last', formatError(run.testError)],
    ['test error, best validation', formatError(run.testErrorAtBestValidation)],
    ['test error, median of the last 20', formatError(run.medianTestError)],
    ['test error, selected on test', formatError(run.bestTestError)],
    ['split', `${run.splitName} (${run.splitHash.slice(0, 8)})`],
    ['engine', engine ? `${engine.kind}, ${engine.library}, ${engine.device}` : 'not started yet'],
    ['checkpoints', run.checkpoints.map(({ role, step }) => `${role} at step ${step}`).join(', ') || 'none'],
    ['starred', run.starred ? 'yes' : 'no'],
    ['tags', run.tags.join(', ') || 'none'],
    ['group', run.recipe],
    ['folder', run.directory],
    ['command', run.commandLine],
    ...valueRows('setting', run.settings),
    ...valueRows('parameter', run.params),
  ]
  return formatTable(facts)
}

function stepText({ step, totalSteps }: RunRow): string {
  return totalSteps === null ? String(step) : `${step} of ${totalSteps}`
}

function valueRows(what: string, values: Readonly<Record<string, ParameterValue>>): string[][] {
  return Object.entries(values).map(([name, value]) => [`${what} ${name}`, formatParameter(value)])
}
