import { invalidInput } from './failures.ts'

/** An IDX file, the format MNIST is published in, of unsigned bytes or of 32-bit floats. */
export interface IdxArray<Data = Uint8Array | Float32Array> {
  dims: number[]
  /** Row by row. Bytes are a view on the file, floats a copy. */
  data: Data
}

const byteType = 0x08
const floatType = 0x0d
const itemSizes: Readonly<Record<number, number>> = { [byteType]: 1, [floatType]: 4 }

/** Bytes before the data of a file with `rank` dimensions. */
export function idxHeaderLength(rank: number): number {
  return 4 + 4 * rank
}

/** Whether a file says that it holds 32-bit floats. */
export function isFloatIdx(bytes: Uint8Array): boolean {
  return bytes[2] === floatType
}

/**
 * Reads the header and checks that the bytes are exactly as many as it promises.
 * @param source the file that the messages name
 * @throws Failure `invalid-input` for bytes that are truncated, too many or not IDX, for values of another type than
 *   unsigned bytes and 32-bit floats, and for floats that are not finite
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
      `${source} is not an IDX file: it starts with ${start}, expected 00 00, a type (08 or 0d) and a number of dimensions`,
    )
  }
  const itemSize = itemSizes[type]
  if (itemSize === undefined) {
    throw invalidInput(
      `${source} holds IDX values of type 0x${type.toString(16)}, expected 0x8 (unsigned bytes) or 0xd (32-bit floats)`,
    )
  }
  const headerLength = idxHeaderLength(rank)
  if (bytes.length < headerLength) {
    throw invalidInput(`${source} is truncated: ${bytes.length} bytes, expected a header of ${headerLength}`)
  }
  const dims = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis))
  const expected = headerLength + itemSize * dims.reduce((product, dim) => product * dim, 1)
  if (bytes.length !== expected) {
    const problem = bytes.length < expected ? 'is truncated' : 'has bytes after its end'
    throw invalidInput(
      `${source} ${problem}: ${bytes.length} bytes, expected ${expected} for dimensions ${dims.join(' × ')}. Get the file again`,
    )
  }
  return { dims, data: type === byteType ? bytes.subarray(headerLength) : readFloats(view, headerLength, source) }
}

/**
 * An IDX file that must hold bytes, such as labels.
 * @throws Failure `invalid-input` for floats and for what `parseIdx` refuses
 */
export function parseByteIdx(bytes: Uint8Array, source: string): IdxArray<Uint8Array> {
  const { dims, data } = parseIdx(bytes, source)
  if (data instanceof Float32Array) throw invalidInput(`${source} holds 32-bit floats, expected unsigned bytes`)
  return { dims, data }
}

/** The file that `parseIdx` reads as `array`. */
export function encodeIdx({ dims, data }: IdxArray): Uint8Array {
  const type = data instanceof Float32Array ? floatType : byteType
  const start = idxHeaderLength(dims.length)
  const file = new Uint8Array(start + data.byteLength)
  const view = new DataView(file.buffer)
  view.setUint8(2, type)
  view.setUint8(3, dims.length)
  dims.forEach((dim, axis) => view.setUint32(4 + 4 * axis, dim))
  if (data instanceof Uint8Array) file.set(data, start)
  else data.forEach((value, index) => view.setFloat32(start + 4 * index, value))
  return file
}

/** IDX is big-endian, typed arrays follow the machine. */
function readFloats(view: DataView, start: number, source: string): Float32Array {
  const values = new Float32Array((view.byteLength - start) / 4)
  for (let index = 0; index < values.length; index++) {
    const value = view.getFloat32(start + 4 * index)
    if (!Number.isFinite(value)) {
      throw invalidInput(`${source} holds ${value} at position ${index}, expected finite numbers`)
    }
    values[index] = value
  }
  return values
}
