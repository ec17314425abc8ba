import type { EndedEvent, ProgressEvent, RunEvent } from '../shared/run-events.ts'
import type { RunRow } from '../shared/runs.ts'
import { logLineOf } from '../workbench/run-log.ts'
import { formatDuration, formatError } from './format.ts'

/** Tells a person or a program how a run goes. */
export interface RunReporter {
  report(event: RunEvent): void
  /** After the last event. */
  close(run: RunRow, ended: EndedEvent): void
}

const barWidth = 24

/** Between two lines of progress where there is no terminal to draw a bar on. */
const lineMilliseconds = 10_000

/** One event a line on standard output, nothing else. */
export const jsonReporter: RunReporter = {
  report: (event) => void process.stdout.write(`${JSON.stringify(event)}\n`),
  close: () => {},
}

/** A progress bar on a terminal, plain lines elsewhere, and a closing summary. */
export function textReporter(output: NodeJS.WriteStream): RunReporter {
  let nextLine = 0
  const clearBar = () => {
    if (output.isTTY) output.write('\r\u001b[K')
  }
  const showProgress = (event: ProgressEvent) => {
    if (output.isTTY) {
      clearBar()
      output.write(progressText(event, `${bar(event.step / event.totalSteps)} `))
    } else if (event.time >= nextLine) {
      nextLine = event.time + lineMilliseconds
      output.write(`${progressText(event, '')}\n`)
    }
  }
  return {
    report(event) {
      if (event.type === 'progress') return showProgress(event)
      const line = event.type === 'ended' ? undefined : logLineOf(event)
      if (!line) return
      clearBar()
      output.write(`${line.message}\n`)
    },
    close(run, ended) {
      clearBar()
      output.write(`${summaryText(run, ended)}\n`)
    },
  }
}

function bar(done: number): string {
  const filled = Math.round(barWidth * Math.min(1, done))
  return `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}]`
}

function progressText({ step, totalSteps, stage, stepsPerSecond, etaSeconds }: ProgressEvent, prefix: string): string {
  const place = `${prefix}step ${step} of ${totalSteps} (${stage})`
  // Nothing can be said of the pace before the second step.
  if (stepsPerSecond === 0) return place
  return `${place}, ${stepsPerSecond.toFixed(1)} steps/s, ${formatDuration(etaSeconds)} left`
}

function summaryText(run: RunRow, { outcome, summary, failure }: EndedEvent): string {
  const { engine, stepsPerSecond, activeSeconds } = summary
  const bestValidation = summary.bestValidationStep === null ? '' : ` (step ${summary.bestValidationStep})`
  const lines = [
    '',
    `${run.name}: ${outcome} after ${summary.steps} steps in ${formatDuration(activeSeconds)}, ${stepsPerSecond.toFixed(1)} steps/s`,
    `  test error at the last step           ${formatError(summary.testError)}`,
    `  test error at the best validation     ${formatError(summary.testErrorAtBestValidation)}${bestValidation}`,
    `  lowest test error (selected on test)  ${formatError(summary.bestTestError)}`,
    `  split ${run.splitName}, seed ${run.settings.seed}, engine ${engine ? `${engine.kind}, ${engine.library}, ${engine.device}` : 'none'}`,
    `  run ${run.id}`,
  ]
  return failure ? [...lines, `  ${failure.message}`].join('\n') : lines.join('\n')
}
