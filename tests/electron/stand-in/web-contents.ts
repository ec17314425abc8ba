import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { CDPSession, Page, Route } from 'playwright'
import { isStandInAddress, toAppAddress, toStandInAddress } from './addresses.ts'
import { browserContext, guardNavigation } from './browser.ts'
import { ipcMain } from './ipc-main.ts'
import { isolatedWorld, type IsolatedMessage } from './isolated-world.ts'
import { mainWorld } from './main-world.ts'
import { pressAccelerator } from './menu.ts'
import { nativeTheme } from './services.ts'

const worldName = 'stand-in preload'
const binding = 'standInSend'

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

/** The page of a window. Its preload script runs in an isolated world and is all that links it to this process. */
export class WebContents extends EventEmitter {
  readonly #preload: string
  readonly #onReady: () => void
  #page: Page | undefined
  #session: CDPSession | undefined
  /** The isolated world of the present document. */
  #worldId: number | undefined
  /** Where `loadURL` sends the page: every other navigation is asked about. */
  #expected = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #crashed = false
  #destroyed = false

  constructor(preload: string, onReady: () => void) {
    super()
    this.#preload = preload
    this.#onReady = onReady
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isCrashed(): boolean {
    return this.#crashed
  }

  getURL(): string {
    const url = this.#page?.url() ?? ''
    return url !== '' && isStandInAddress(url) ? toAppAddress(url) : url
  }

  async loadURL(url: string): Promise<void> {
    this.#expected = toStandInAddress(url)
    const page = await this.#openPage()
    await page.goto(this.#expected, { waitUntil: 'load' })
    this.#onReady()
    this.emit('did-finish-load')
  }

  send(channel: string, ...words: unknown[]): void {
    void this.#deliver({ type: 'event', channel, words: structuredClone(words) })
  }

  forcefullyCrashRenderer(): void {
    // The answer never comes: the process that would give it is gone.
    this.#session?.send('Page.crash').catch(() => {})
  }

  destroy(): void {
    this.#destroyed = true
    void this.#page?.close().catch(() => {})
  }

  /** A page whose process died cannot be used again: the next one takes its place. */
  async #openPage(): Promise<Page> {
    if (this.#page && !this.#crashed) return this.#page
    await this.#page?.close().catch(() => {})
    const context = browserContext()
    const page = context.pages().find((open) => open.url() === 'about:blank') ?? (await context.newPage())
    this.#page = page
    this.#crashed = false
    page.on('crash', () => this.#noteCrash())
    page.on('popup', (popup) => this.#refusePopup(popup))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.emit('did-navigate-in-page', {}, this.getURL())
    })
    guardNavigation((route) => this.#mayNavigate(route))
    await this.#injectPreload(page)
    const follow = () => void page.emulateMedia({ colorScheme: colorScheme() })
    nativeTheme.on('updated', follow)
    page.on('close', () => nativeTheme.off('updated', follow))
    return page
  }

  /** The scripts come before any of the page's own, in every document. */
  async #injectPreload(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page)
    this.#session = session
    const preload = await readFile(this.#preload, 'utf8')
    const files = JSON.stringify(process.env['STAND_IN_FILES'] ?? '{}')
    await session.send('Page.enable')
    await session.send('Runtime.enable')
    await session.send('Runtime.addBinding', { name: binding, executionContextName: worldName })
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== binding) return
      this.#worldId = executionContextId
      void this.#receive(JSON.parse(payload) as IsolatedMessage)
    })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${mainWorld.toString()})()` })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName,
      source: `(${isolatedWorld.toString()})(${JSON.stringify(binding)}, ${files}, (require, module, exports) => {${preload}\n})`,
    })
  }

  async #receive(message: IsolatedMessage): Promise<void> {
    if (message.type === 'accelerator') return pressAccelerator(message.pressed)
    if (message.type !== 'invoke') return
    const { id, channel, words } = message
    try {
      const result = await ipcMain.receive({ url: this.getURL(), parent: null }, channel, words)
      await this.#deliver({ type: 'answer', id, result })
    } catch (error) {
      await this.#deliver({ type: 'answer', id, problem: String(error) })
    }
  }

  /** A message to a document that is gone is lost, as in Electron. */
  async #deliver(message: object): Promise<void> {
    const expression = `standInReceive(${JSON.stringify(JSON.stringify(message))})`
    await this.#session?.send('Runtime.evaluate', { expression, contextId: this.#worldId }).catch(() => {})
  }

  #mayNavigate(route: Route): boolean {
    const url = route.request().url()
    const present = this.#page?.url() ?? ''
    if (route.request().frame() !== this.#page?.mainFrame()) return true
    if (url === withoutHash(this.#expected) || url === withoutHash(present)) return true
    let prevented = false
    this.emit('will-navigate', { preventDefault: () => (prevented = true), url }, url)
    return !prevented
  }

  #refusePopup(popup: Page): void {
    const { action } = this.#openHandler({ url: popup.url() })
    if (action === 'deny') void popup.close()
  }

  #noteCrash(): void {
    this.#crashed = true
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 })
  }
}

function colorScheme(): 'light' | 'dark' | null {
  const { themeSource } = nativeTheme
  return themeSource === 'light' || themeSource === 'dark' ? themeSource : null
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? ''
}
