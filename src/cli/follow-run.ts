import type { EndedEvent } from '../shared/run-events.ts'
import type { RunRow } from '../shared/runs.ts'
import type { Workbench } from '../workbench/index.ts'
import type { RunReporter } from './run-reporter.ts'

/** Launchers pass on a Ctrl-C that the terminal has sent already: the echo is not a second one. */
const echoMilliseconds = 500

const exitCodeOfSecondInterrupt = 130

/**
 * Starts a run and reports it until it ends; Ctrl-C stops it with a checkpoint, a second one ends this process at once.
 * @param start queues the run
 * @returns the exit code
 */
export async function followRun(
  workbench: Workbench,
  reporter: RunReporter,
  start: () => Promise<RunRow>,
): Promise<number> {
  let runId: string | undefined
  let stopRequestedAt: number | undefined
  const stop = () => {
    if (runId !== undefined) workbench.call('runs.stop', { id: runId }).catch(() => {})
  }
  const interrupt = () => {
    if (stopRequestedAt === undefined) {
      stopRequestedAt = Date.now()
      process.stderr.write('\nStopping with a checkpoint. Once more ends at once.\n')
      stop()
    } else if (Date.now() - stopRequestedAt > echoMilliseconds) {
      process.exit(exitCodeOfSecondInterrupt)
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, interrupt)
  try {
    const ended = new Promise<EndedEvent>((resolve) => {
      workbench.subscribe((event) => {
        if (event.type !== 'run-events') return
        for (const runEvent of event.events) {
          reporter.report(runEvent)
          if (runEvent.type === 'ended') resolve(runEvent)
        }
      })
    })
    const run = await start()
    runId = run.id
    if (stopRequestedAt !== undefined) stop()
    const last = await ended
    reporter.close(run, last)
    return last.outcome === 'completed' || last.outcome === 'stopped' ? 0 : 1
  } finally {
    await workbench.close()
    for (const signal of signals) process.off(signal, interrupt)
  }
}
