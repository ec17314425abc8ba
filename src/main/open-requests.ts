import { app } from 'electron'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundleExtension } from '../shared/bundles.ts'

/** What another program, a link or a second start asks of Penumbra. */
export interface OpenRequestHandlers {
  focus(): void
  showRun(id: string): void
  openBundle(file: string): Promise<void>
  /** Offers the IDX files of a folder as a data set. */
  offerDataset(directory: string): void
}

type OpenRequest =
  { kind: 'run'; id: string } | { kind: 'bundle'; file: string } | { kind: 'dataset'; directory: string }

/** Collects links and files from the first moment on, and hands them over once there is someone to serve them. */
export class OpenRequests {
  #waiting: OpenRequest[]
  #handlers: OpenRequestHandlers | undefined

  constructor(argv: readonly string[]) {
    this.#waiting = requestsIn(argv, process.cwd())
    app.on('second-instance', (_event, otherArgv, folder) => {
      this.#handlers?.focus()
      for (const request of requestsIn(otherArgv, folder)) this.#take(request)
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
    const request = requestOf(word, process.cwd())
    if (request) this.#take(request)
  }

  #take(request: OpenRequest): void {
    if (this.#handlers) void this.#hand(request, this.#handlers)
    else this.#waiting.push(request)
  }

  async #hand(request: OpenRequest, handlers: OpenRequestHandlers): Promise<void> {
    switch (request.kind) {
      case 'run':
        return handlers.showRun(request.id)
      case 'bundle':
        return await handlers.openBundle(request.file)
      case 'dataset':
        return handlers.offerDataset(request.directory)
    }
  }
}

function requestsIn(argv: readonly string[], folder: string): OpenRequest[] {
  return argv.slice(1).flatMap((word) => requestOf(word, folder) ?? [])
}

/**
 * What one argument, link or path asks for; undefined for anything else, switches among it.
 * @param folder where whoever wrote the word was: relative paths begin there
 */
export function requestOf(word: string, folder: string): OpenRequest | undefined {
  const id = /^penumbra:\/\/run\/([A-Za-z0-9_-]{1,64})\/?$/.exec(word)?.[1]
  if (id !== undefined) return { kind: 'run', id }
  if (word.startsWith('-') || word.includes('://')) return undefined
  const path = resolve(folder, word)
  if (word.endsWith(bundleExtension)) return { kind: 'bundle', file: path }
  return holdsIdxFiles(path) ? { kind: 'dataset', directory: path } : undefined
}

/** The app's own folder, which a start from source has among its words, holds none. */
function holdsIdxFiles(path: string): boolean {
  try {
    return readdirSync(path).some((name) => /[-.]idx[13]-(ubyte|float)(\.gz)?$/.test(name))
  } catch {
    return false
  }
}
