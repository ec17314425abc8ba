import type { DatasetInfo } from '../../shared/datasets.ts'
import type { Connection } from './connection.ts'

/** The imported and generated data sets; bundled ones need no row. */
export class DatasetStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  list(): DatasetInfo[] {
    const rows = this.#connection.sql.selectFrom('datasets').select('info_json').orderBy('id')
    return this.#connection.all(rows).map((row) => JSON.parse(row.info_json) as DatasetInfo)
  }

  insert(info: DatasetInfo, time: number): void {
    const row = { id: info.id, info_json: JSON.stringify(info), imported_at: time }
    this.#connection.run(this.#connection.sql.insertInto('datasets').values(row))
  }

  remove(id: string): void {
    this.#connection.run(this.#connection.sql.deleteFrom('datasets').where('id', '=', id))
  }
}
