import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }
import { openBrowser } from './browser.ts'
import { SingleInstance } from './single-instance.ts'

/** `--user-data-dir=DIR`, as Electron takes it. */
const userData = process.argv.find((word) => word.startsWith('--user-data-dir='))?.split('=')[1] ?? ''

/** Life and folders of the app. Quitting asks `before-quit`, then every window, then `will-quit`, as Electron does. */
class App extends EventEmitter {
  readonly isPackaged = false
  readonly utilities: { pid: number | undefined; name: string }[] = []
  readonly recentDocuments: string[] = []
  /** Closes every window that lets itself be closed; set by the windows. */
  closeWindows: () => boolean = () => true
  #ready = Promise.withResolvers<void>()
  #isReady = false
  readonly #instance = new SingleInstance(userData, ({ argv, workingDirectory }) =>
    this.emit('second-instance', {}, argv, workingDirectory),
  )

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  /** Opens the browser; then the app is told. */
  async becomeReady(): Promise<void> {
    await openBrowser(join(userData, 'chromium'))
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready')
  }

  requestSingleInstanceLock(): boolean {
    return this.#instance.request(process.argv)
  }

  getVersion(): string {
    return packageJson.version
  }

  getPath(name: string): string {
    const path = name === 'userData' ? userData : join(userData, name)
    mkdirSync(path, { recursive: true })
    return path
  }

  addRecentDocument(path: string): void {
    this.recentDocuments.push(path)
  }

  getAppMetrics(): { pid: number | undefined; type: string; name: string }[] {
    return this.utilities.map((utility) => ({ ...utility, type: 'Utility' }))
  }

  quit(): void {
    if (this.#emitCancelable('before-quit')) return
    if (this.closeWindows() && !this.#emitCancelable('will-quit')) this.exit()
  }

  exit(code = 0): void {
    this.#instance.release()
    // Whatever is open ends with the process: the browser's pipe closes, and so do the channels of child processes.
    process.exit(code)
  }

  /** @returns whether a listener prevented it */
  #emitCancelable(name: string): boolean {
    let prevented = false
    this.emit(name, { preventDefault: () => (prevented = true) })
    return prevented
  }
}

export const app = new App()
