import type { WorkbenchEvent } from '../../shared/api.ts'
import type { RunRow } from '../../shared/runs.ts'
import { formatError } from '../format.ts'
import { jsonReporter } from '../run-reporter.ts'

/** Between two lines about the run that trains. */
const lineMilliseconds = 10_000

/** Tells a person or a program how a study goes. */
export type ReportStudy = (event: WorkbenchEvent) => void

/** One run event a line on standard output. */
export const reportStudyAsJson: ReportStudy = (event) => {
  if (event.type === 'run-events') event.events.forEach(jsonReporter.report)
}

/**
 * A line for each run that ends, and one now and then for the run that trains.
 * @param say writes a line
 */
export function studyTextReporter(say: (line: string) => void): ReportStudy {
  const reported = new Map<string, string>()
  let nextLine = 0
  return (event) => {
    if (event.type !== 'run') return
    const { run } = event
    if (run.endedAt === null) {
      reported.delete(run.id)
      if (run.status !== 'running' || Date.now() < nextLine) return
      nextLine = Date.now() + lineMilliseconds
      say(`${run.name}: step ${run.step} of ${run.totalSteps ?? '?'}`)
    } else if (reported.get(run.id) !== run.status) {
      reported.set(run.id, run.status)
      say(endText(run))
    }
  }
}

function endText({ name, status, step, testError, validationError, failure }: RunRow): string {
  const reason = failure ? `: ${failure.message}` : ''
  return `${name}: ${status} after ${step} steps, test error ${formatError(testError)}, validation ${formatError(validationError)}${reason}`
}
