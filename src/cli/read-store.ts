import { existsSync } from 'node:fs'
import { bringUpToDate, databaseFile, openReadOnlyStore, type Store } from '../workbench/store/index.ts'

/**
 * Reads from the store of a data folder, whoever holds it. Nothing is written, but that a store of an older Penumbra is
 * brought up to date first.
 * @param otherwise what there is when the folder has no store yet
 */
export function readStore<Result>(dataDirectory: string, read: (store: Store) => Result, otherwise: Result): Result {
  if (!existsSync(databaseFile(dataDirectory))) return otherwise
  bringUpToDate(dataDirectory)
  const store = openReadOnlyStore(dataDirectory)
  try {
    return read(store)
  } finally {
    store.close()
  }
}
