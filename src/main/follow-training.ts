import { Notification, powerSaveBlocker } from 'electron'
import type { RunRow } from '../shared/runs.ts'
import type { MainWindow } from './main-window.ts'
import { say } from './texts.ts'
import type { TrainingWatch } from './training-watch.ts'

/** Progress in the task bar, no sleep of the machine while a run trains, and a notification at its end. */
export function followTraining(training: TrainingWatch, window: MainWindow): void {
  let blocker: number | undefined
  training.onState(({ active, progress }) => {
    if (active) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker)
      blocker = undefined
    }
    // Beyond 1 the bar runs without an end, below 0 it is gone.
    window.browserWindow?.setProgressBar(active ? (progress ?? 2) : -1)
  })
  training.onEnded((run) => notifyOfEnd(run, window))
}

/** A user who looks at the window sees the end there. */
function notifyOfEnd(run: RunRow, window: MainWindow): void {
  const title = titleOf(run)
  if (!title || window.browserWindow?.isFocused() || !Notification.isSupported()) return
  const body =
    run.testError === null ? say('atStep', { step: run.step }) : say('testError', { error: run.testError.toFixed(2) })
  const notification = new Notification({ title, body })
  notification.on('click', () => window.show(`/runs/${run.id}`))
  notification.show()
}

function titleOf({ name, status }: RunRow): string | undefined {
  switch (status) {
    case 'completed':
      return say('runCompleted', { name })
    case 'stopped':
      return say('runStopped', { name })
    case 'failed':
      return say('runFailed', { name })
    case 'diverged':
      return say('runDiverged', { name })
    default:
      return undefined
  }
}
