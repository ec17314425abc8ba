import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { makeFolder } from '../../runtime/make-folder.ts'
import { invalidInput } from '../../shared/failures.ts'
import { asStorageFailure } from '../storage-failure.ts'

/**
 * Refuses a folder that an export would mix with something else.
 * @throws Failure `invalid-input` unless the path is absolute and new or an empty folder
 */
export function checkTargetFolder(path: string): void {
  if (!isAbsolute(path)) throw invalidInput(`directory = ${path}: expected an absolute path`)
  const present = asStorageFailure(path, () => statSync(path, { throwIfNoEntry: false }), 'output')
  if (!present) return
  if (!present.isDirectory()) throw invalidInput(`${path} is a file: expected a new or an empty folder`)
  const entries = asStorageFailure(path, () => readdirSync(path), 'output')
  if (entries.length > 0) {
    throw invalidInput(`${path} is not empty (it holds ${entries[0]}): expected a new or an empty folder`)
  }
}

/**
 * Fills a folder beside `path` and gives it that name when `fill` is done: whoever looks finds all of it or nothing.
 * @throws Failure `environment` when the place is full or read-only; whatever `fill` throws
 */
export async function fillFolder<Result>(path: string, fill: (unfinished: string) => Promise<Result>): Promise<Result> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`)
  try {
    const prepare = () => {
      makeFolder(dirname(path))
      mkdirSync(unfinished)
    }
    asStorageFailure(path, prepare, 'output')
    const result = await fill(unfinished)
    asStorageFailure(path, () => renameSync(unfinished, path), 'output')
    return result
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}
