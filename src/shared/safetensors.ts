import { invalidInput } from './failures.ts'

/** Tensors of one file. The format is that of Hugging Face's safetensors: readable by Python, Rust and the browser alike. */
export interface TensorFile {
  tensors: ReadonlyMap<string, StoredTensor>
  metadata: Readonly<Record<string, string>>
}

export interface StoredTensor {
  dtype: 'F32' | 'I32'
  shape: readonly number[]
  values: Float32Array | Int32Array
}

interface HeaderEntry {
  dtype: StoredTensor['dtype']
  shape: readonly number[]
  data_offsets: [number, number]
}

const lengthBytes = 8

/** The bytes of a file: the length of a JSON header, the header, the values one after another, little-endian. */
export function encodeSafetensors({ tensors, metadata }: TensorFile): Uint8Array {
  const header: Record<string, HeaderEntry | Readonly<Record<string, string>>> = { __metadata__: metadata }
  let size = 0
  for (const [name, { dtype, shape, values }] of tensors) {
    header[name] = { dtype, shape, data_offsets: [size, size + values.byteLength] }
    size += values.byteLength
  }
  const text = JSON.stringify(header)
  // Spaces up to a multiple of eight keep the values aligned.
  const headerBytes = new TextEncoder().encode(
    text.padEnd(text.length + ((8 - (new TextEncoder().encode(text).length % 8)) % 8)),
  )
  const file = new Uint8Array(lengthBytes + headerBytes.length + size)
  new DataView(file.buffer).setBigUint64(0, BigInt(headerBytes.length), true)
  file.set(headerBytes, lengthBytes)
  let offset = lengthBytes + headerBytes.length
  for (const { values } of tensors.values()) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset)
    offset += values.byteLength
  }
  return file
}

/**
 * @param source names the file in messages
 * @throws Failure `invalid-input` when the bytes are truncated or no safetensors
 */
export function decodeSafetensors(file: Uint8Array, source: string): TensorFile {
  const headerLength =
    file.length < lengthBytes ? -1 : Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true))
  const start = lengthBytes + headerLength
  if (headerLength < 2 || start > file.length)
    throw invalidInput(`${source}: expected a safetensors file, got ${file.length} bytes without its header`)
  const { __metadata__: metadata = {}, ...entries } = parseHeader(file.subarray(lengthBytes, start), source)
  const tensors = new Map<string, StoredTensor>()
  for (const [name, { dtype, shape, data_offsets }] of Object.entries(entries)) {
    const [from, to] = data_offsets
    if (start + to > file.length) {
      throw invalidInput(
        `${source}: tensor ${name} ends at byte ${start + to}, the file has ${file.length}: it is truncated`,
      )
    }
    const bytes = new Uint8Array(file.subarray(start + from, start + to)).buffer // a copy, aligned
    tensors.set(name, { dtype, shape, values: dtype === 'F32' ? new Float32Array(bytes) : new Int32Array(bytes) })
  }
  return { tensors, metadata }
}

function parseHeader(
  bytes: Uint8Array,
  source: string,
): Record<string, HeaderEntry> & { __metadata__?: Record<string, string> } {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw invalidInput(`${source}: its safetensors header is not JSON`)
  }
}
