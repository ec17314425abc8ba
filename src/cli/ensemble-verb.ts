import { invalidInput } from '../shared/failures.ts'
import type { EnsembleResult } from '../shared/ensembles.ts'
import { formatError, formatTable } from './format.ts'
import { openWorkbenchFor, print, readRuns, type RunWords } from './run-verbs.ts'

/** Test error of several runs that answer together. */
export async function ensemble(given: RunWords): Promise<void> {
  if (given.words.length < 2) throw invalidInput('Which runs? Give the ids of two or more as "runs list" shows them')
  const ids = readRuns(given).map(({ id }) => id)
  const workbench = await openWorkbenchFor(given)
  try {
    const result = await workbench.call('runs.ensemble', { ids })
    if (given.json) print(result)
    else console.log(ensembleText(result))
  } finally {
    await workbench.close()
  }
}

function ensembleText({ members, testError, splitName, examples }: EnsembleResult): string {
  return formatTable([
    [`${splitName}, ${examples} test examples`, 'step', 'test error'],
    ...members.map(({ runId, step, testError }) => [runId, String(step), formatError(testError)]),
    [`all ${members.length} together`, '', formatError(testError)],
  ])
}
