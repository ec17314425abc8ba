import { BrowserWindow, session } from 'electron'
import { fileURLToPath } from 'node:url'
import { appOrigin } from './app-protocol.ts'

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))

/** Denies windows everything that Penumbra does not use: cameras, notifications and every other permission. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Opens the workbench's window. It shows the interface and nothing else: no navigation, no further windows. */
export async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    title: 'Penumbra',
    show: false,
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  await window.loadURL(`${appOrigin}/`)
  return window
}
