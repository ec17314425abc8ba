import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Identifies the present state of files and folders by name, size and time of change: no file is read. */
export function sourceState(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addToState(hash, join(root, path))
  return hash.digest('hex')
}

function addToState(hash: ReturnType<typeof createHash>, path: string): void {
  const info = statSync(path, { throwIfNoEntry: false })
  if (!info) return
  if (!info.isDirectory()) {
    hash.update(`${path} ${info.size} ${info.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(path).sort()) addToState(hash, join(path, name))
}
