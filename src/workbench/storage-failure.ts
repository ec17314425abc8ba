import { Failure } from '../shared/failures.ts'

/**
 * Runs `work`, which writes to or reads from the data folder, and words what disks and SQLite refuse.
 * @param path the file or folder that the message names
 * @throws Failure `environment` for a full, read-only or damaged place; anything else as it is
 */
export function asStorageFailure<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw storageFailure(path, error)
  }
}

/** The worded form of `error`, or `error` itself when it is not about storage. */
export function storageFailure(path: string, error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  const advice = adviceFor(String(error.code))
  return advice ? new Failure('environment', `${path} ${advice} (${String(error.code)})`, { cause: error }) : error
}

function adviceFor(code: string): string | undefined {
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)/.test(code)) {
    return 'cannot be written: the disk is full. Free some space, or choose another data folder with --data-dir'
  }
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/.test(code)) {
    return 'cannot be written: the place is read-only for this user. Change its permissions, or choose another data folder with --data-dir'
  }
  if (code === 'ENOENT') {
    return 'cannot be created: the folder above it is missing or read-only. Choose another data folder with --data-dir'
  }
  if (/^(ENOTDIR|EEXIST)/.test(code)) {
    return 'cannot be created: a file is in its way. Choose another data folder with --data-dir'
  }
  if (/^(SQLITE_NOTADB|SQLITE_CORRUPT)/.test(code)) {
    return 'is damaged or is no SQLite database. Restore a copy from backups/, or choose another data folder with --data-dir'
  }
  if (/^(SQLITE_IOERR|EIO)/.test(code)) {
    return 'cannot be read or written: the disk reports an error. Check the disk, or choose another data folder with --data-dir'
  }
  return undefined
}
