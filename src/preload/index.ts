import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { WorkbenchEvent } from '../shared/api.ts'
import { ipcChannels } from '../shared/ipc-channels.ts'

/** All that a window gets of Electron: the calls of the contract, checked by the workbench, and its events. */
contextBridge.exposeInMainWorld('penumbra', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(ipcChannels.call, name, input),
  subscribe(listener: (event: WorkbenchEvent) => void): () => void {
    const tell = (_: IpcRendererEvent, event: WorkbenchEvent) => listener(event)
    ipcRenderer.on(ipcChannels.event, tell)
    return () => void ipcRenderer.off(ipcChannels.event, tell)
  },
})
