import { existsSync } from 'node:fs'
import { databaseFile, openReadOnlyStore, type Store } from '../workbench/store/index.ts'

/**
 * Reads from the store of a data folder, whoever holds it, and writes nothing.
 * @param otherwise what there is when the folder has no store yet
 */
export function readStore<Result>(dataDirectory: string, read: (store: Store) => Result, otherwise: Result): Result {
  if (!existsSync(databaseFile(dataDirectory))) return otherwise
  const store = openReadOnlyStore(dataDirectory)
  try {
    return read(store)
  } finally {
    store.close()
  }
}
