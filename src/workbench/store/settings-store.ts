import type { Connection } from './connection.ts'

/** The workbench's own settings and their defaults. */
export interface WorkbenchSettings {
  queuePaused: boolean
  /** How many runs train at the same time. */
  queueConcurrency: number
}

const defaults: WorkbenchSettings = { queuePaused: false, queueConcurrency: 1 }

/** Settings that last: the default until one is set. */
export class SettingsStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  get<Name extends keyof WorkbenchSettings>(name: Name): WorkbenchSettings[Name] {
    const { sql } = this.#connection
    const row = this.#connection.get(sql.selectFrom('settings').select('value_json').where('name', '=', name))
    return row ? (JSON.parse(row.value_json) as WorkbenchSettings[Name]) : defaults[name]
  }

  set<Name extends keyof WorkbenchSettings>(name: Name, value: WorkbenchSettings[Name]): void {
    const row = { name, value_json: JSON.stringify(value) }
    this.#connection.run(this.#connection.sql.replaceInto('settings').values(row))
  }
}
