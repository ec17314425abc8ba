import { Failure } from '../shared/failures.ts'

/** What else could be chosen: where the data lie, or where the user asked something to be written. */
const alternatives = { data: 'choose another data folder with --data-dir', output: 'choose another place' } as const

type Purpose = keyof typeof alternatives

/**
 * Runs `work`, which writes or reads files, and words what disks and SQLite refuse.
 * @param path the file or folder that the message names
 * @param purpose what the path is for
 * @throws Failure `environment` for a full, read-only or damaged place; anything else as it is
 */
export function asStorageFailure<Result>(path: string, work: () => Result, purpose: Purpose = 'data'): Result {
  try {
    return work()
  } catch (error) {
    throw storageFailure(path, error, purpose)
  }
}

/** The worded form of `error`, or `error` itself when it is not about storage. */
export function storageFailure(path: string, error: unknown, purpose: Purpose = 'data'): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  const advice = adviceFor(String(error.code), alternatives[purpose])
  return advice ? new Failure('environment', `${path} ${advice} (${String(error.code)})`, { cause: error }) : error
}

function adviceFor(code: string, alternative: string): string | undefined {
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)/.test(code)) {
    return `cannot be written: the disk is full. Free some space, or ${alternative}`
  }
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/.test(code)) {
    return `cannot be written: the place is read-only for this user. Change its permissions, or ${alternative}`
  }
  if (code === 'ENOENT') {
    return `cannot be created: the folder above it is missing or read-only; ${alternative}`
  }
  if (/^(ENOTDIR|EEXIST)/.test(code)) {
    return `cannot be created: a file is in its way; ${alternative}`
  }
  if (/^(SQLITE_NOTADB|SQLITE_CORRUPT)/.test(code)) {
    return `is damaged or is no SQLite database. Restore a copy from backups/, or ${alternative}`
  }
  if (/^(SQLITE_IOERR|EIO)/.test(code)) {
    return `cannot be read or written: the disk reports an error. Check the disk, or ${alternative}`
  }
  return undefined
}
