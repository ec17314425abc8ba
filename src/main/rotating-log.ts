import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface RotatingLogOptions {
  /** A file that reaches this size is put aside. */
  maxBytes?: number
  /** Older files kept: `main.log.1` is the newest of them. */
  kept?: number
}

/** A text file that never grows beyond a size: full ones are numbered, the oldest is dropped. */
export class RotatingLog {
  readonly #file: string
  readonly #maxBytes: number
  readonly #kept: number
  #bytes: number

  constructor(file: string, { maxBytes = 1_000_000, kept = 3 }: RotatingLogOptions = {}) {
    this.#file = file
    this.#maxBytes = maxBytes
    this.#kept = kept
    mkdirSync(dirname(file), { recursive: true })
    this.#bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }

  /** Adds a line. A log that cannot be written harms nobody: the line is lost. */
  write(line: string): void {
    const text = `${line}\n`
    try {
      if (this.#bytes > 0 && this.#bytes + Buffer.byteLength(text) > this.#maxBytes) this.#rotate()
      appendFileSync(this.#file, text)
      this.#bytes += Buffer.byteLength(text)
    } catch {
      // A full disk is told where it matters: by the store.
    }
  }

  #rotate(): void {
    for (let number = this.#kept - 1; number >= 0; number -= 1) {
      const from = number === 0 ? this.#file : `${this.#file}.${number}`
      if (existsSync(from)) renameSync(from, `${this.#file}.${number + 1}`)
    }
    this.#bytes = 0
  }
}
