import type { SavedView } from '../../shared/runs.ts'
import { notFound } from '../../shared/failures.ts'
import type { Connection } from './connection.ts'

/** How users arranged the table of runs, by name. */
export class SavedViewStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  list(): SavedView[] {
    return this.#connection.all(
      this.#connection.sql.selectFrom('saved_views').select(['name', 'state']).orderBy('name'),
    )
  }

  /** Replaces one of the same name. */
  save(view: SavedView): void {
    this.#connection.run(this.#connection.sql.replaceInto('saved_views').values(view))
  }

  /** @throws Failure `not-found` */
  remove(name: string): void {
    const removed = this.#connection.run(this.#connection.sql.deleteFrom('saved_views').where('name', '=', name))
    if (removed > 0) return
    const known = this.list().map((view) => `"${view.name}"`)
    throw notFound(`There is no saved view "${name}" (known: ${known.join(', ') || 'none'})`)
  }
}
