import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { app } from './app.ts'
import { WebContents } from './web-contents.ts'

/** A window: one page. Place and size are a page's own; what is asked of the frame is kept for a test to read. */
export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>()
  readonly webContents: WebContents
  readonly options: BrowserWindowConstructorOptions
  progress = -1
  #shown = false
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {}
    if (!preload || !sandbox || !contextIsolation || nodeIntegration) {
      throw new Error(
        'The stand-in opens sandboxed, isolated windows with a preload script and without Node, no others',
      )
    }
    this.options = options
    this.webContents = new WebContents(preload, () => this.emit('ready-to-show'))
    BrowserWindow.#all.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all]
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    this.#shown = true
  }

  isVisible(): boolean {
    return this.#shown
  }

  focus(): void {
    this.emit('focus')
  }

  isFocused(): boolean {
    return false
  }

  isMinimized(): boolean {
    return false
  }

  setProgressBar(progress: number): void {
    this.progress = progress
  }

  /** Asks `close`; nothing happens when a listener prevents it. @returns whether the window is gone */
  close(): boolean {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
    return !prevented
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    BrowserWindow.#all.delete(this)
    this.webContents.destroy()
    this.emit('closed')
    if (BrowserWindow.#all.size === 0) app.emit('window-all-closed')
  }
}

app.closeWindows = () => BrowserWindow.getAllWindows().every((window) => window.close())
