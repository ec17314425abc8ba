import { app, BrowserWindow, dialog } from 'electron'
import { toFailureRecord } from '../shared/failures.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { openWorkbench, type Workbench } from '../workbench/index.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { serveCalls } from './serve-calls.ts'
import { startUtilityTrainer } from './utility-trainer.ts'
import { restrictPermissions, openWindow } from './window.ts'

/** Electron's host of the workbench: one process, one window, trainers as utility processes. */
async function main(): Promise<void> {
  await app.whenReady()
  serveApp()
  restrictPermissions()
  const { methodDescriptors } = await import('../ml/methods/index.ts')
  const workbench = await openWorkbench({
    dataDirectory: resolveDataDirectory(),
    methods: methodDescriptors,
    startTrainer: startUtilityTrainer,
    host: 'electron',
  })
  serveCalls(workbench)
  closeBeforeQuit(workbench)
  await openWindow()
}

/** Quitting waits until the trainers have saved their checkpoints. */
function closeBeforeQuit(workbench: Workbench): void {
  let closing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void workbench.close().finally(() => app.exit())
  })
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  main().catch((error: unknown) => {
    dialog.showErrorBox('Penumbra cannot start', toFailureRecord(error).message)
    app.exit(1)
  })
} else {
  app.exit()
}
