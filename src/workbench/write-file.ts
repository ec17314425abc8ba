import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { asStorageFailure } from './storage-failure.ts'

/**
 * Writes a file so that readers see the old one or the new one, never half of it.
 * @throws Failure `environment` when the place is full or read-only
 */
export function writeFileAtomically(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.tmp`
  asStorageFailure(path, () => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(unfinished, text, { flush: true })
      renameSync(unfinished, path)
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw error
    }
  })
}
