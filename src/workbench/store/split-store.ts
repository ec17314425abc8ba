import type { Split } from '../../shared/datasets.ts'
import { notFound } from '../../shared/failures.ts'
import type { Connection } from './connection.ts'

/** Which splits exist; their index lists lie in files. */
export class SplitStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** @param file relative to the data folder */
  insert(split: Split, file: string, time: number): void {
    const row = {
      hash: split.hash,
      name: split.name,
      dataset: split.datasetId,
      dataset_hash: split.datasetHash,
      seed: split.seed,
      labels: split.labels,
      validation_size: split.validationSize,
      unlabeled_pool: split.unlabeledPool,
      file,
      created_at: time,
    }
    const { sql } = this.#connection
    this.#connection.run(
      sql
        .insertInto('splits')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    )
  }

  /**
   * @returns relative to the data folder
   * @throws Failure `not-found`
   */
  file(hash: string): string {
    const row = this.#connection.get(this.#connection.sql.selectFrom('splits').select('file').where('hash', '=', hash))
    if (!row) throw notFound(`There is no split with hash ${hash}`)
    return row.file
  }
}
