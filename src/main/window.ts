import { BrowserWindow, session } from 'electron'
import { fileURLToPath } from 'node:url'
import { appOrigin } from './app-protocol.ts'

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))

/** The one permission that Penumbra uses: its buttons copy text, such as the command line of a run. */
const copyText = 'clipboard-sanitized-write'

/** Denies windows cameras, notifications and every other permission but copying text. */
export function restrictPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copyText))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === copyText)
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
