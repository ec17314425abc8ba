import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runDirectory } from './data-directory.ts'
import { folderBytes } from './folder-bytes.ts'
import { asStorageFailure } from './storage-failure.ts'
import type { Store } from './store/index.ts'

/** Folders that begin so belong to runs that are deleted; the next opening of the workbench removes what is left of them. */
export const purgedRunPrefix = '.purged-'

/**
 * Deletes runs for good: rows and folders.
 * @returns the bytes that their folders held
 */
export function purgeRuns(store: Store, dataDirectory: string, ids: readonly string[]): number {
  let freedBytes = 0
  for (const id of ids) {
    const folder = runDirectory(dataDirectory, id)
    const doomed = join(dataDirectory, 'runs', `${purgedRunPrefix}${id}`)
    asStorageFailure(folder, () => {
      // The rename makes folder and row vanish together, however long the files take to delete.
      if (existsSync(folder)) renameSync(folder, doomed)
      store.runs.remove([id])
      freedBytes += folderBytes(doomed)
      rmSync(doomed, { recursive: true, force: true })
    })
  }
  return freedBytes
}
