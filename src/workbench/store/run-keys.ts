import { notFound } from '../../shared/failures.ts'
import type { Connection } from './connection.ts'

/**
 * The number that stands for a run in the tables of its points.
 * @throws Failure `not-found`
 */
export function runKey(connection: Connection, id: string): number {
  const row = connection.get(connection.sql.selectFrom('runs').select('key').where('id', '=', id))
  if (!row) throw notFound(`There is no run "${id}"`)
  return row.key
}
