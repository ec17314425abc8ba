import { EventEmitter } from 'node:events'

/** The smaller services of the desktop. They keep what they were told, for a test to read. */

class NativeTheme extends EventEmitter {
  readonly shouldUseDarkColors = false
  #source = 'system'

  get themeSource(): string {
    return this.#source
  }

  set themeSource(source: string) {
    this.#source = source
    this.emit('updated')
  }
}

export const nativeTheme = new NativeTheme()

export class Notification extends EventEmitter {
  readonly title: string
  readonly body: string

  constructor({ title, body }: { title: string; body: string }) {
    super()
    this.title = title
    this.body = body
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    console.log(`Notification: ${this.title}: ${this.body}`)
  }
}

const blockers = new Set<number>()
let nextBlocker = 0

export const powerSaveBlocker = {
  start(): number {
    blockers.add(nextBlocker)
    return nextBlocker++
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
}

export const crashReporter = {
  options: { uploadToServer: true },
  start(options: { uploadToServer: boolean }): void {
    crashReporter.options = options
  },
  getUploadToServer: (): boolean => crashReporter.options.uploadToServer,
}

type RequestHandler = (contents: null, permission: string, decide: (granted: boolean) => void) => void
type CheckHandler = (contents: null, permission: string) => boolean

/** As Electron decides where an app says nothing: everything is granted. */
const permissions = {
  request: ((_contents, _permission, decide) => decide(true)) as RequestHandler,
  check: (() => true) as CheckHandler,
  device: () => true,
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: RequestHandler): void => void (permissions.request = handler),
    setPermissionCheckHandler: (handler: CheckHandler): void => void (permissions.check = handler),
    setDevicePermissionHandler: (handler: () => boolean): void => void (permissions.device = handler),
    /** The stand-in's own: what the app grants of a permission that is requested, checked, or of a device. */
    granted(permission: string): boolean[] {
      let requested = true
      permissions.request(null, permission, (granted) => (requested = granted))
      return [requested, permissions.check(null, permission), permissions.device()]
    },
    resolveProxy: async (): Promise<string> => process.env['STAND_IN_PROXY'] ?? 'DIRECT',
  },
}

export const shell = {
  opened: [] as string[],
  async openExternal(url: string): Promise<void> {
    shell.opened.push(url)
  },
  async openPath(path: string): Promise<string> {
    shell.opened.push(path)
    return ''
  },
}

let clipboardText = ''

export const clipboard = {
  writeText(text: string): void {
    clipboardText = text
  },
  readText: (): string => clipboardText,
}
