import { invalidInput } from '../../shared/failures.ts'

/** An entry as the directory of a zip file lists it. */
export interface ZipEntry {
  name: string
  /** Unpacked. */
  bytes: number
  packedBytes: number
  deflated: boolean
  /** Of its local header. */
  offset: number
}

/** The record at the end of a file, without a comment. */
export const endLength = 22
const recordLength = 46
/** No name or extra field of ours makes a record longer. */
export const directoryRecordLimit = 1024

/**
 * Where the directory lies. Comments, several disks and the 64-bit extension are refused: we write none of them.
 * @param end the last bytes of the file
 * @throws Failure `invalid-input`
 */
export function readEnd(path: string, end: Buffer, size: number): { count: number; start: number; length: number } {
  if (end.length < endLength || end.readUInt32LE(0) !== 0x06054b50) {
    throw invalidInput(`${path} is no .penumbra file, or it is truncated: its ${size} bytes do not end as a zip does`)
  }
  const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((at) => end.readUInt16LE(at))
  const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  if (disk !== 0 || directoryDisk !== 0 || here !== count || start + length !== size - endLength) {
    throw invalidInput(`${path} is damaged: its directory is not where its end says`)
  }
  return { count: count ?? 0, start, length }
}

/** @throws Failure `invalid-input` for anything but plain files, each named once */
export function parseDirectory(path: string, directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + recordLength > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw invalidInput(`${path} is damaged: entry ${index + 1} of ${count} is missing in its directory`)
    }
    const record = directory.subarray(at)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => record.readUInt16LE(place))
    const end = recordLength + (nameLength ?? 0)
    const name = record.toString('utf8', recordLength, end)
    at += end + (extraLength ?? 0) + (commentLength ?? 0)
    const problem = names.has(name) ? 'is there twice' : entryProblem(record)
    if (problem) throw invalidInput(`${path} is refused: its entry ${JSON.stringify(name)} ${problem}`)
    names.add(name)
    entries.push({
      name,
      bytes: record.readUInt32LE(24),
      packedBytes: record.readUInt32LE(20),
      deflated: record.readUInt16LE(10) === 8,
      offset: record.readUInt32LE(42),
    })
  }
  if (at !== directory.length) throw invalidInput(`${path} is damaged: its directory has bytes that belong to no entry`)
  return entries
}

function entryProblem(record: Buffer): string | undefined {
  const method = record.readUInt16LE(10)
  if (method !== 0 && method !== 8) return `is packed by method ${method}: expected 0 (stored) or 8 (deflated)`
  if (record.readUInt16LE(8) & 1) return 'is encrypted'
  if (method === 0 && record.readUInt32LE(20) !== record.readUInt32LE(24)) return 'declares two sizes'
  const madeByUnix = record.readUInt8(5) === 3
  const type = (record.readUInt32LE(38) >>> 16) & 0o170000
  if (madeByUnix && type !== 0 && type !== 0o100000) return 'is a link or another special file: expected plain files'
  return undefined
}
