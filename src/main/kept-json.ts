import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/** A small fact about the desktop in a JSON file: no setting of a run, and no loss when it is gone. */
export class KeptJson<Schema extends z.ZodType> {
  readonly #file: string
  readonly #schema: Schema
  readonly #fallback: z.output<Schema>

  constructor(file: string, schema: Schema, fallback: z.output<Schema>) {
    this.#file = file
    this.#schema = schema
    this.#fallback = fallback
  }

  /** @returns the fallback for a file that is missing or holds anything else */
  read(): z.output<Schema> {
    try {
      return this.#schema.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return this.#fallback
    }
  }

  write(value: z.output<Schema>): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(this.#file, JSON.stringify(value))
  }
}
