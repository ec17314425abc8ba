import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A lock file of the user's folder, and notes to its holder with the arguments of later starts. */
export class SingleInstance {
  readonly #lock: string
  readonly #notes: string
  readonly #onSecond: (argv: string[]) => void
  #timer: NodeJS.Timeout | undefined

  constructor(folder: string, onSecond: (argv: string[]) => void) {
    this.#lock = join(folder, 'instance.lock')
    this.#notes = join(folder, 'later-starts')
    this.#onSecond = onSecond
  }

  /** @returns whether this process is the first; else the first has been told */
  request(argv: readonly string[]): boolean {
    mkdirSync(this.#notes, { recursive: true })
    if (isAlive(this.#holder())) {
      writeFileSync(join(this.#notes, `${process.pid}.json`), JSON.stringify(argv))
      return false
    }
    writeFileSync(this.#lock, String(process.pid))
    this.#timer = setInterval(() => this.#readNotes(), 50)
    this.#timer.unref()
    return true
  }

  release(): void {
    if (this.#timer) rmSync(this.#lock, { force: true })
  }

  #holder(): number {
    try {
      return Number(readFileSync(this.#lock, 'utf8'))
    } catch {
      return 0
    }
  }

  #readNotes(): void {
    for (const name of readdirSync(this.#notes)) {
      const text = readFileSync(join(this.#notes, name), 'utf8')
      // The other process may still be writing.
      if (!text.endsWith(']')) continue
      rmSync(join(this.#notes, name))
      this.#onSecond(JSON.parse(text) as string[])
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
