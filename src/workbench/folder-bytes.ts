import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the files in a folder and below take; 0 without the folder. */
export function folderBytes(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((bytes, { parentPath, name }) => bytes + (bytesOf(join(parentPath, name)) ?? 0), 0)
}

/** Undefined for a file that went since it was listed: a training run replaces its checkpoints. */
function bytesOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}
