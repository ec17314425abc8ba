import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { WorkbenchEvent } from '../shared/api.ts'
import type { DesktopEvent } from '../shared/desktop.ts'
import { ipcChannels } from '../shared/ipc-channels.ts'

/** Calls back with all that main sends on a channel. @returns stops listening */
function listenTo<Event>(channel: string, listener: (event: Event) => void): () => void {
  const tell = (_: IpcRendererEvent, event: Event) => listener(event)
  ipcRenderer.on(channel, tell)
  return () => void ipcRenderer.off(channel, tell)
}

/** All that a window gets of Electron: calls that main checks, events, and where a dropped file lies. */
contextBridge.exposeInMainWorld('penumbra', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(ipcChannels.call, name, input),
  subscribe: (listener: (event: WorkbenchEvent) => void) => listenTo(ipcChannels.event, listener),
  desktop: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(ipcChannels.desktop, name, input),
  onDesktop: (listener: (event: DesktopEvent) => void) => listenTo(ipcChannels.desktopEvent, listener),
  /** Empty for a file that was made in the page. */
  pathOf: (file: File): string => webUtils.getPathForFile(file),
})
