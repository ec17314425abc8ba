import { app } from 'electron'
import { bundleExtension } from '../shared/bundles.ts'

/** What another program, a link or a second start asks of Penumbra. */
export interface OpenRequestHandlers {
  focus(): void
  showRun(id: string): void
  openBundle(file: string): Promise<void>
}

type OpenRequest = { kind: 'run'; id: string } | { kind: 'bundle'; file: string }

/** Collects links and files from the first moment on, and hands them over once there is someone to serve them. */
export class OpenRequests {
  #waiting: OpenRequest[]
  #handlers: OpenRequestHandlers | undefined

  constructor(argv: readonly string[]) {
    this.#waiting = requestsIn(argv)
    app.on('second-instance', (_event, otherArgv) => {
      this.#handlers?.focus()
      for (const request of requestsIn(otherArgv)) this.#take(request)
    })
    // macOS tells links and files by events instead of by arguments.
    app.on('open-url', (event, url) => {
      event.preventDefault()
      this.#takeWord(url)
    })
    app.on('open-file', (event, file) => {
      event.preventDefault()
      this.#takeWord(file)
    })
    app.on('activate', () => this.#handlers?.focus())
  }

  /** Serves what has come and all that will come. */
  async serve(handlers: OpenRequestHandlers): Promise<void> {
    this.#handlers = handlers
    const waiting = this.#waiting
    this.#waiting = []
    for (const request of waiting) await this.#hand(request, handlers)
  }

  #takeWord(word: string): void {
    const request = requestOf(word)
    if (request) this.#take(request)
  }

  #take(request: OpenRequest): void {
    if (this.#handlers) void this.#hand(request, this.#handlers)
    else this.#waiting.push(request)
  }

  async #hand(request: OpenRequest, handlers: OpenRequestHandlers): Promise<void> {
    if (request.kind === 'run') handlers.showRun(request.id)
    else await handlers.openBundle(request.file)
  }
}

function requestsIn(argv: readonly string[]): OpenRequest[] {
  return argv.slice(1).flatMap((word) => requestOf(word) ?? [])
}

/** What one argument, link or path asks for; undefined for anything else, switches among it. */
export function requestOf(word: string): OpenRequest | undefined {
  const id = /^penumbra:\/\/run\/([A-Za-z0-9_-]{1,64})\/?$/.exec(word)?.[1]
  if (id !== undefined) return { kind: 'run', id }
  return word.endsWith(bundleExtension) && !word.startsWith('-') && !word.includes('://')
    ? { kind: 'bundle', file: word }
    : undefined
}
