import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { largestBundle } from '../../shared/bundles.ts'
import { invalidInput } from '../../shared/failures.ts'

/** An entry as it was written. */
export interface WrittenEntry {
  name: string
  bytes: number
  sha256: string
}

/** Writes a zip file entry by entry; the same entries give the same bytes. */
export class ZipWriter {
  readonly #file: FileHandle
  readonly #zip: Zip
  #pending: Uint8Array[] = []
  #error: Error | null = null
  #written = 0

  private constructor(file: FileHandle) {
    this.#file = file
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#error = error
      else this.#pending.push(chunk)
    })
  }

  /** @throws the system's error when there is a file already, or none can be made */
  static async create(path: string): Promise<ZipWriter> {
    return new ZipWriter(await open(path, 'wx'))
  }

  /** @param compress whether the bytes will get fewer: weights do not */
  async add(name: string, chunks: AsyncIterable<Uint8Array>, compress: boolean): Promise<WrittenEntry> {
    const entry = compress ? new ZipDeflate(name) : new ZipPassThrough(name)
    // No clock: whoever writes the same run again gets the same file.
    entry.mtime = new Date(1980, 0, 1)
    this.#zip.add(entry)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      // fflate keeps what it is given, and the caller's memory is not ours.
      entry.push(Uint8Array.from(chunk))
      await this.#flush()
    }
    entry.push(new Uint8Array(0), true)
    await this.#flush()
    return { name, bytes, sha256: hash.digest('hex') }
  }

  /** @returns the bytes of the file */
  async finish(): Promise<number> {
    this.#zip.end()
    await this.#flush()
    await this.#file.sync()
    await this.#file.close()
    return this.#written
  }

  /** Gives up: the file stays as it is. */
  async abandon(): Promise<void> {
    this.#zip.terminate()
    await this.#file.close()
  }

  async #flush(): Promise<void> {
    const chunks = this.#pending
    this.#pending = []
    for (const chunk of chunks) {
      this.#written += chunk.length
      await this.#file.writeFile(chunk)
    }
    if (this.#error) throw this.#error
    if (this.#written > largestBundle) {
      throw invalidInput(`The run is too large for one file: it takes more than ${largestBundle} bytes`)
    }
  }
}
