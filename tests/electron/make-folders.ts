import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface DesktopFolders {
  root: string
  userData: string
  data: string
  remove(): void
}

/** Folders of its own for one app, so that tests meet neither each other nor the user's runs. */
export function makeFolders(): DesktopFolders {
  const root = mkdtempSync(join(tmpdir(), 'penumbra-desktop-'))
  return {
    root,
    userData: join(root, 'user'),
    data: join(root, 'data'),
    // Processes that were killed just now may still be writing.
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}
