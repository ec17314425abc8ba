import { BrowserWindow } from 'electron'
import { ipcChannels } from '../shared/ipc-channels.ts'
import type { Workbench } from '../workbench/index.ts'
import { answerPage } from './answer-page.ts'

/** Answers the calls of our own page, each checked by the contract's schema, and tells it the workbench's events. */
export function serveCalls(workbench: Workbench): void {
  answerPage(ipcChannels.call, (name, input) => workbench.answer(name, input))
  workbench.subscribe((event) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (!webContents.isDestroyed() && !webContents.isCrashed()) webContents.send(ipcChannels.event, event)
    }
  })
}
