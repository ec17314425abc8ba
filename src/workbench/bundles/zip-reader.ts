import { open, type FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { invalidInput, messageOf } from '../../shared/failures.ts'
import { parseDirectory, readEnd, directoryRecordLimit, endLength, type ZipEntry } from './zip-directory.ts'

/** What a file may take at most, so that none fills memory or disk. */
export interface ZipLimits {
  packedBytes: number
  unpackedBytes: number
  entries: number
}

const localHeaderLength = 30
const chunkLength = 64 * 1024

/** Reads a zip file of others: nothing of it is believed, and no entry gives more than its directory says. */
export class ZipReader {
  /** By name, in the order of the file. */
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly #path: string
  readonly #file: FileHandle
  /** Where the entries end. */
  readonly #directoryStart: number

  private constructor(path: string, file: FileHandle, entries: readonly ZipEntry[], directoryStart: number) {
    this.#path = path
    this.#file = file
    this.#directoryStart = directoryStart
    this.entries = new Map(entries.map((entry) => [entry.name, entry]))
  }

  /** @throws Failure `invalid-input` for a file that is no zip, is damaged, holds links, or exceeds a limit */
  static async open(path: string, limits: ZipLimits): Promise<ZipReader> {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > limits.packedBytes) {
        throw invalidInput(`${path} has ${size} bytes: expected at most ${limits.packedBytes}`)
      }
      const { count, start, length } = readEnd(path, await readAt(file, Math.max(0, size - endLength), endLength), size)
      if (count > limits.entries || length > limits.entries * directoryRecordLimit) {
        throw invalidInput(`${path} lists ${count} entries: expected at most ${limits.entries}`)
      }
      const entries = parseDirectory(path, await readAt(file, start, length), count)
      const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0)
      if (unpacked > limits.unpackedBytes) {
        throw invalidInput(`${path} unpacks to ${unpacked} bytes: expected at most ${limits.unpackedBytes}`)
      }
      return new ZipReader(path, file, entries, start)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /**
   * The bytes of an entry.
   * @throws Failure `invalid-input` as soon as there are more than the directory says, and at the end for fewer
   */
  async *read(entry: ZipEntry): AsyncGenerator<Buffer> {
    let bytes = 0
    try {
      for await (const chunk of await this.#unpack(entry)) {
        bytes += chunk.length
        if (bytes > entry.bytes) throw invalidInput(`it unpacks to more than the ${entry.bytes} bytes it declares`)
        yield chunk
      }
      if (bytes < entry.bytes) throw invalidInput(`it ends after ${bytes} of ${entry.bytes} bytes`)
    } catch (error) {
      throw invalidInput(`${this.#path} is damaged at ${JSON.stringify(entry.name)}: ${messageOf(error)}`)
    }
  }

  async *#chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += chunkLength) {
      yield await readAt(this.#file, at, Math.min(chunkLength, end - at))
    }
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  async #unpack({ name, offset, packedBytes, deflated }: ZipEntry): Promise<AsyncIterable<Buffer>> {
    const header = await readAt(this.#file, offset, localHeaderLength)
    if (header.length < localHeaderLength || header.readUInt32LE(0) !== 0x04034b50) {
      throw invalidInput('it does not begin where the directory says')
    }
    const nameLength = header.readUInt16LE(26)
    const own = (await readAt(this.#file, offset + localHeaderLength, nameLength)).toString('utf8')
    if (own !== name) throw invalidInput(`the directory names it so, the entry ${JSON.stringify(own)}`)
    const start = offset + localHeaderLength + nameLength + header.readUInt16LE(28)
    if (start + packedBytes > this.#directoryStart) throw invalidInput('it reaches beyond the entries of the file')
    const packed = Readable.from(this.#chunks(start, start + packedBytes))
    // The reader of the result gets the error of either.
    return deflated ? pipeline(packed, createInflateRaw(), () => undefined) : packed
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
