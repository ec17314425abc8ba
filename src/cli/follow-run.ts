import type { EndedEvent } from '../shared/run-events.ts'
import type { RunRow } from '../shared/runs.ts'
import type { Workbench } from '../workbench/index.ts'
import { onInterrupt } from './on-interrupt.ts'
import type { RunReporter } from './run-reporter.ts'

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
  const stop = () => {
    if (runId !== undefined) workbench.call('runs.stop', { id: runId }).catch(() => {})
  }
  const watch = onInterrupt(stop)
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
    if (watch.interrupted) stop()
    const last = await ended
    reporter.close(run, last)
    return last.outcome === 'completed' || last.outcome === 'stopped' ? 0 : 1
  } finally {
    await workbench.close()
    watch.release()
  }
}
