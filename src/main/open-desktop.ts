import { app } from 'electron'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { openWorkbench } from '../workbench/index.ts'
import { serveApp } from './app-protocol.ts'
import { logCrashes } from './crashes.ts'
import { followTraining } from './follow-training.ts'
import { MainMenu } from './main-menu.ts'
import { MainWindow } from './main-window.ts'
import { openBundle } from './open-bundle.ts'
import type { OpenRequests } from './open-requests.ts'
import { probeInUtilityProcess } from './probe-in-utility-process.ts'
import { QuitGuard } from './quit-guard.ts'
import { RecentRuns } from './recent-runs.ts'
import { restrictPermissions } from './restrict-permissions.ts'
import { serveCalls } from './serve-calls.ts'
import { serveDesktop } from './serve-desktop.ts'
import { useSystemProxy } from './system-proxy.ts'
import { TrainingWatch } from './training-watch.ts'
import { startUtilityTrainer } from './utility-trainer.ts'

/**
 * Opens workbench, window and menu, and ties them together.
 * @throws Failure `conflict` when another workbench holds the data folder, `environment` when it cannot be used
 */
export async function openDesktop(requests: OpenRequests): Promise<void> {
  await app.whenReady()
  serveApp()
  restrictPermissions()
  await useSystemProxy()
  const dataDirectory = resolveDataDirectory()
  const { methodDescriptors } = await import('../ml/methods/index.ts')
  const workbench = await openWorkbench({
    dataDirectory,
    methods: methodDescriptors,
    startTrainer: startUtilityTrainer,
    probeBinding: probeInUtilityProcess,
    host: 'electron',
  })
  const window = new MainWindow()
  const recentRuns = new RecentRuns(workbench)
  const menu = new MainMenu({ workbench, window, recentRuns, dataDirectory })
  window.onShown((path) => recentRuns.noteShown(path))
  logCrashes(window)
  serveCalls(workbench)
  serveDesktop({ workbench, window, dataDirectory, onTexts: () => menu.draw() })

  const training = new TrainingWatch(workbench)
  followTraining(training, window)
  new QuitGuard({ workbench, window, training })
  await menu.draw()
  await requests.serve({
    focus: () => void window.open(),
    showRun: (id) => window.show(`/runs/${id}`),
    openBundle: (file) => openBundle(workbench, window, file),
    offerDataset: (directory) => window.offerDataset(directory),
  })
  await window.open()
}
