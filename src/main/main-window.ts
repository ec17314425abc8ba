import { BrowserWindow, nativeTheme } from 'electron'
import { fileURLToPath } from 'node:url'
import type { DesktopEvent } from '../shared/desktop.ts'
import { ipcChannels } from '../shared/ipc-channels.ts'
import { appOrigin } from './app-protocol.ts'

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))

/** Shown before the page has drawn itself: the interface's own background. */
const backgrounds = { light: '#ffffff', dark: '#16181c' } as const

/** The one window of the workbench, while there is one. */
export class MainWindow {
  #window: BrowserWindow | undefined
  /** The page to show once the interface has loaded, such as `/runs/ID`. */
  #firstPath = '/'
  #onShown: (path: string) => void = () => {}
  readonly #onOpened: ((window: BrowserWindow) => void)[] = []
  #loaded = false

  get browserWindow(): BrowserWindow | undefined {
    return this.#window
  }

  /** Calls back with the path of every page of the interface that is shown. */
  onShown(listener: (path: string) => void): void {
    this.#onShown = listener
  }

  /** Calls back with every window that is opened. */
  onOpened(listener: (window: BrowserWindow) => void): void {
    this.#onOpened.push(listener)
  }

  /** Opens the window, or brings it to the front. */
  async open(): Promise<void> {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore()
      this.#window.show()
      this.#window.focus()
      return
    }
    const window = createWindow()
    this.#window = window
    window.on('closed', () => {
      this.#window = undefined
      this.#loaded = false
    })
    window.once('ready-to-show', () => window.show())
    window.webContents.on('did-finish-load', () => {
      this.#loaded = true
      if (this.#firstPath !== '/') this.tell({ type: 'show', path: this.#firstPath })
      this.#firstPath = '/'
    })
    window.webContents.on('did-navigate-in-page', (_event, url) => this.#onShown(new URL(url).hash.slice(1)))
    for (const listener of this.#onOpened) listener(window)
    await this.load()
  }

  /** Loads the interface anew, as after a crash of its process. */
  async load(): Promise<void> {
    this.#loaded = false
    await this.#window?.loadURL(`${appOrigin}/`)
  }

  /** Shows a page by its path, in a window that opens if there is none. */
  show(path: string): void {
    if (this.#loaded) this.tell({ type: 'show', path })
    else this.#firstPath = path
    void this.open()
  }

  /** Shows where data sets are imported, with a folder filled in. */
  offerDataset(directory: string): void {
    this.show(`/datasets?import=${encodeURIComponent(directory)}`)
  }

  tell(event: DesktopEvent): void {
    const contents = this.#window?.webContents
    if (contents && !contents.isDestroyed() && !contents.isCrashed()) contents.send(ipcChannels.desktopEvent, event)
  }

  /** Takes the window away without asking anyone. */
  destroy(): void {
    this.#window?.destroy()
  }
}

function createWindow(): BrowserWindow {
  return new BrowserWindow({
    // Under this name Electron keeps the window's place and size.
    name: 'main',
    windowStatePersistence: true,
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    title: 'Penumbra',
    show: false,
    backgroundColor: backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
}
