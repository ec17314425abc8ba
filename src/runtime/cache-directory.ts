import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where what can be fetched again lies, per user: `PENUMBRA_CACHE`, else the platform's own place. */
export function cacheDirectory(): string {
  const { PENUMBRA_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (PENUMBRA_CACHE) return PENUMBRA_CACHE
  switch (process.platform) {
    case 'win32':
      return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'penumbra', 'Cache')
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'penumbra')
    default:
      return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'penumbra')
  }
}

/** Where wheels wait to be unpacked; a whole one counts, wherever it came from. */
export function downloadsDirectory(): string {
  return join(cacheDirectory(), 'downloads')
}

/** Bytes that a set-up which did not end has left, to go on from. */
export function keptDownloadBytes(): number {
  try {
    return readdirSync(downloadsDirectory(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0)
  } catch {
    return 0
  }
}
