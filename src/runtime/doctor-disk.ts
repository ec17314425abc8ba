import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toFailureRecord } from '../shared/failures.ts'
import type { DoctorCheck } from '../shared/system.ts'
import { cacheDirectory } from './cache-directory.ts'
import { makeFolder } from './make-folder.ts'

const enoughBytes = 2e9

/** Tries a file in the data folder, which is created if it is missing. */
export function checkWritable(dataDirectory: string): DoctorCheck {
  const check = { id: 'data', title: 'Data folder' }
  const probe = join(dataDirectory, `.probe-${process.pid}`)
  try {
    makeFolder(dataDirectory)
    writeFileSync(probe, '')
    rmSync(probe)
    return { ...check, status: 'ok', found: '{dataDirectory}, writable', values: { dataDirectory } }
  } catch (error) {
    const found = `${dataDirectory}: ${toFailureRecord(error).message}`
    return { ...check, status: 'missing', found, fix: 'give --data-dir or PENUMBRA_HOME a folder you may write to' }
  }
}

/** Free space where the data lie, else where the cache does. */
export async function checkDiskSpace(dataDirectory = cacheDirectory()): Promise<DoctorCheck> {
  const existing = nearestExisting(dataDirectory)
  const { bavail, bsize } = await statfs(existing)
  const free = bavail * bsize
  const check = {
    id: 'disk',
    title: 'Free disk space',
    found: '{gigabytes} GB at {existing}',
    values: { gigabytes: Number((free / 1e9).toFixed(1)), existing },
  }
  if (free >= enoughBytes) return { ...check, status: 'ok' }
  return { ...check, status: 'warning', fix: 'make room: runs with checkpoints need some hundred MB each' }
}

function nearestExisting(directory: string): string {
  return existsSync(directory) ? directory : nearestExisting(dirname(directory))
}
