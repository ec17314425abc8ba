import { app, dialog } from 'electron'
import { toFailureRecord } from '../shared/failures.ts'
import { registerAppScheme } from './app-protocol.ts'
import { keepMinidumps } from './crashes.ts'
import { startLogging } from './log.ts'
import { openDesktop } from './open-desktop.ts'
import { OpenRequests } from './open-requests.ts'
import { secureAllContents } from './secure-contents.ts'

/** Electron's host of the workbench: one process a user, one window, trainers as utility processes. */
if (app.requestSingleInstanceLock()) {
  startLogging()
  keepMinidumps()
  registerAppScheme()
  secureAllContents()
  // Links and files may come before there is a window.
  const requests = new OpenRequests(process.argv)
  openDesktop(requests).catch((error: unknown) => {
    const { message, stack } = toFailureRecord(error)
    console.error(stack ?? message)
    dialog.showErrorBox('Penumbra cannot start', message)
    app.exit(1)
  })
} else {
  // The first instance has been told and shows its window.
  app.exit()
}
