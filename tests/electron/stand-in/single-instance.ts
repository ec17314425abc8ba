import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a later start tells the first one. */
interface Note {
  argv: string[]
  workingDirectory: string
}

/** A lock file of the user's folder, and notes to its holder with the arguments and folders of later starts. */
export class SingleInstance {
  readonly #lock: string
  readonly #notes: string
  readonly #onSecond: (note: Note) => void
  #timer: NodeJS.Timeout | undefined

  constructor(folder: string, onSecond: (note: Note) => void) {
    this.#lock = join(folder, 'instance.lock')
    this.#notes = join(folder, 'later-starts')
    this.#onSecond = onSecond
  }

  /** @returns whether this process is the first; else the first has been told */
  request(argv: readonly string[]): boolean {
    mkdirSync(this.#notes, { recursive: true })
    if (isAlive(this.#holder())) {
      writeFileSync(join(this.#notes, `${process.pid}.json`), JSON.stringify({ argv, workingDirectory: process.cwd() }))
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
      if (!text.endsWith('}')) continue
      rmSync(join(this.#notes, name))
      this.#onSecond(JSON.parse(text) as Note)
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
