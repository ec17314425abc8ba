import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { invalidInput, toFailureRecord } from '../shared/failures.ts'
import { ipcChannels } from '../shared/ipc-channels.ts'
import type { Workbench } from '../workbench/index.ts'
import { appOrigin } from './app-protocol.ts'

/** Answers the calls of our own windows and tells them the workbench's events. */
export function serveCalls(workbench: Workbench): void {
  ipcMain.handle(ipcChannels.call, async (event, name: unknown, input: unknown) => {
    try {
      assertOwnPage(event)
      return { result: await workbench.answer(String(name), input) }
    } catch (error) {
      const { kind, message } = toFailureRecord(error)
      return { failure: { kind, message } }
    }
  })
  workbench.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(ipcChannels.event, event)
  })
}

/** @throws Failure `invalid-input` for a message from any frame but the interface itself */
function assertOwnPage({ senderFrame }: IpcMainInvokeEvent): void {
  const url = senderFrame?.url ?? ''
  if (!url.startsWith(`${appOrigin}/`)) throw invalidInput(`A call from "${url}" is refused, expected ${appOrigin}/`)
}
