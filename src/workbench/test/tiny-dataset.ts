import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of an IDX file of unsigned bytes. */
export function idxBytes(dims: readonly number[], data: ArrayLike<number>): Uint8Array {
  const header = Buffer.alloc(4 + 4 * dims.length)
  header[2] = 8
  header[3] = dims.length
  dims.forEach((dim, axis) => header.writeUInt32BE(dim, 4 + 4 * axis))
  return Buffer.concat([header, Uint8Array.from(data)])
}

/** Four IDX files by their usual names: 2 × 2 images whose pixels equal their index, labels 0 … `classes`-1 in turn. */
export function tinyDatasetFiles({ classes = 2, train = 40, test = 10 } = {}): Record<string, Uint8Array> {
  const images = (count: number) =>
    idxBytes(
      [count, 2, 2],
      Array.from({ length: 4 * count }, (_, pixel) => Math.floor(pixel / 4)),
    )
  const labels = (count: number) =>
    idxBytes(
      [count],
      Array.from({ length: count }, (_, index) => index % classes),
    )
  return {
    'train-images-idx3-ubyte': images(train),
    'train-labels-idx1-ubyte': labels(train),
    't10k-images-idx3-ubyte': images(test),
    't10k-labels-idx1-ubyte': labels(test),
  }
}

export function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}
