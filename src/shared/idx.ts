import { invalidInput } from './failures.ts'

/** An IDX file of unsigned bytes, the format MNIST is published in. */
export interface IdxArray {
  dims: number[]
  /** Row by row; a view on the parsed bytes, not a copy. */
  data: Uint8Array
}

const unsignedByteType = 0x08

/** Bytes before the data of a file with `rank` dimensions. */
export function idxHeaderLength(rank: number): number {
  return 4 + 4 * rank
}

/**
 * Reads the header and checks that the bytes are exactly as many as it promises.
 * @param source the file that the messages name
 * @throws Failure `invalid-input` for bytes that are truncated, too many, not IDX or not unsigned bytes
 */
export function parseIdx(bytes: Uint8Array, source: string): IdxArray {
  if (bytes.length < 4) {
    throw invalidInput(`${source} is not an IDX file: it has ${bytes.length} bytes, expected a header of at least 4`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = view.getUint8(2)
  const rank = view.getUint8(3)
  if (view.getUint16(0) !== 0 || rank === 0) {
    const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    throw invalidInput(
      `${source} is not an IDX file: it starts with ${start}, expected 00 00 08 and a number of dimensions`,
    )
  }
  if (type !== unsignedByteType) {
    throw invalidInput(`${source} holds IDX values of type 0x${type.toString(16)}, expected 0x8 (unsigned bytes)`)
  }
  const headerLength = idxHeaderLength(rank)
  if (bytes.length < headerLength) {
    throw invalidInput(`${source} is truncated: ${bytes.length} bytes, expected a header of ${headerLength}`)
  }
  const dims = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis))
  const expected = headerLength + dims.reduce((product, dim) => product * dim, 1)
  if (bytes.length !== expected) {
    const problem = bytes.length < expected ? 'is truncated' : 'has bytes after its end'
    throw invalidInput(
      `${source} ${problem}: ${bytes.length} bytes, expected ${expected} for dimensions ${dims.join(' × ')}. Get the file again`,
    )
  }
  return { dims, data: bytes.subarray(headerLength) }
}
