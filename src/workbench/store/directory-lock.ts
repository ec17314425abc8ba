import BetterSqlite3 from 'better-sqlite3'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../shared/failures.ts'
import { asStorageFailure } from '../storage-failure.ts'

interface Holder {
  pid: number
  host: string
  /** Milliseconds since 1970. */
  since: number
}

/** One workbench per data folder. */
export interface DirectoryLock {
  release(): void
}

/**
 * Takes the data folder for this process. The operating system holds the lock (an exclusive transaction on `lock.sqlite`),
 * so it goes with the process however that ends; `lock.json` only tells others who holds it.
 * @throws Failure `conflict` that names the holder
 */
export function lockDirectory(directory: string): DirectoryLock {
  const holderFile = join(directory, 'lock.json')
  const lock = asStorageFailure(directory, () => new BetterSqlite3(join(directory, 'lock.sqlite'), { timeout: 0 }))
  try {
    asStorageFailure(directory, () => lock.exec('BEGIN EXCLUSIVE'))
  } catch (error) {
    lock.close()
    throw isBusy(error) ? heldByAnother(directory, holderFile) : error
  }
  const holder: Holder = { pid: process.pid, host: hostname(), since: Date.now() }
  try {
    asStorageFailure(directory, () => writeFileSync(holderFile, JSON.stringify(holder)))
  } catch (error) {
    lock.close()
    throw error
  }
  return {
    release() {
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function heldByAnother(directory: string, holderFile: string): Failure {
  return new Failure(
    'conflict',
    `The data folder ${directory} is in use by ${describeHolder(holderFile)}. ` +
      `Close that one first, or choose another folder with --data-dir`,
  )
}

function describeHolder(holderFile: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(holderFile, 'utf8')) as Holder
    return `another workbench (process ${pid} on ${host}, since ${new Date(since).toISOString()})`
  } catch {
    // It is starting or ending right now: the lock is taken, the note about its holder is not there.
    return 'another workbench'
  }
}
