import { app } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import type { WorkbenchClient } from '../shared/api.ts'
import { KeptJson } from './kept-json.ts'

const most = 10

export interface RecentRun {
  id: string
  name: string
}

/** The runs whose pages were shown last, newest first, across starts. */
export class RecentRuns {
  readonly #workbench: WorkbenchClient
  readonly #kept = new KeptJson(join(app.getPath('userData'), 'recent-runs.json'), z.array(z.string()).max(most), [])
  #onChange: () => void = () => {}

  constructor(workbench: WorkbenchClient) {
    this.#workbench = workbench
  }

  onChange(listener: () => void): void {
    this.#onChange = listener
  }

  /** Takes note of a page of the interface that is shown, such as `/runs/ID/errors`. */
  noteShown(path: string): void {
    const id = /^\/runs\/([A-Za-z0-9_-]+)/.exec(path)?.[1]
    const ids = this.#kept.read()
    if (id === undefined || id === 'curves' || ids[0] === id) return
    this.#kept.write([id, ...ids.filter((other) => other !== id)].slice(0, most))
    this.#onChange()
  }

  forget(): void {
    this.#kept.write([])
    this.#onChange()
  }

  /** With their present names; without those that are gone or lie in the trash. */
  async list(): Promise<RecentRun[]> {
    const rows = new Map((await this.#workbench.call('runs.list', {})).map((run) => [run.id, run]))
    return this.#kept.read().flatMap((id) => {
      const run = rows.get(id)
      return run ? [{ id, name: run.name }] : []
    })
  }
}
