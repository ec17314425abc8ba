import { app, crashReporter, dialog } from 'electron'
import { messageOf, toFailureRecord } from '../shared/failures.ts'
import type { MainWindow } from './main-window.ts'
import { say } from './texts.ts'

/** A page that dies more often than this within the time is not loaded again by itself. */
const reloads = { most: 3, milliseconds: 60_000 }

/** Minidumps of crashed processes stay on this machine, in Electron's folder for them: nothing is ever sent. */
export function keepMinidumps(): void {
  crashReporter.start({ uploadToServer: false })
  process.on('uncaughtException', (error) => {
    console.error(toFailureRecord(error).stack ?? messageOf(error))
  })
  process.on('unhandledRejection', (reason) => {
    console.error(toFailureRecord(reason).stack ?? messageOf(reason))
  })
}

/** A page that dies is loaded again; runs, which have processes of their own, go on. */
export function logCrashes(window: MainWindow): void {
  const deaths: number[] = []
  app.on('child-process-gone', (_event, { type, name, serviceName, reason, exitCode }) => {
    if (reason !== 'clean-exit') console.error(`${name ?? serviceName ?? type} is gone: ${reason}, code ${exitCode}`)
  })
  window.onOpened(({ webContents }) => {
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return
      console.error(`The page's process is gone: ${reason}, code ${exitCode}`)
      deaths.push(Date.now())
      const recent = deaths.filter((time) => Date.now() - time < reloads.milliseconds)
      if (recent.length <= reloads.most) return void window.load()
      dialog.showErrorBox(say('pageCrashed'), say('pageCrashedDetail'))
      window.destroy()
    })
    webContents.on('unresponsive', () => console.error('The page does not respond'))
    webContents.on('responsive', () => console.log('The page responds again'))
    webContents.on('preload-error', (_event, path, error) => console.error(`${path}: ${error.stack ?? error.message}`))
  })
}
