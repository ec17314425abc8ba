import { zlibSync } from 'fflate'

/** Frames of one size: grey (1) or red, green and blue (3), row by row, channels last. */
export interface AnimatedPixels {
  width: number
  height: number
  channels: 1 | 3
  frames: readonly Uint8Array[]
  /** How long each frame stays. */
  milliseconds: number
  /** How long the last frame stays before the first one comes again. */
  lastMilliseconds: number
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10]
const colorTypes = { 1: 0, 3: 2 } as const

/** An animated PNG that repeats for ever. PNG, third edition (W3C 2025): acTL, fcTL and fdAT in section 11.3.6. */
export function encodeApng(animation: AnimatedPixels): Uint8Array<ArrayBuffer> {
  const { width, height, channels, frames } = animation
  const chunks = [
    chunk('IHDR', [...fourBytes(width), ...fourBytes(height), 8, colorTypes[channels], 0, 0, 0]),
    chunk('acTL', [...fourBytes(frames.length), ...fourBytes(0)]),
  ]
  let sequence = 0
  frames.forEach((pixels, index) => {
    chunks.push(chunk('fcTL', [...fourBytes(sequence++), ...frameControl(animation, index)]))
    const data = zlibSync(withFilters(pixels, width * channels))
    chunks.push(index === 0 ? chunk('IDAT', data) : chunk('fdAT', [...fourBytes(sequence++), ...data]))
  })
  return joined([Uint8Array.from(signature), ...chunks, chunk('IEND', [])])
}

/** The whole frame replaces the one before. */
function frameControl(animation: AnimatedPixels, index: number): number[] {
  const isLast = index === animation.frames.length - 1
  const delay = Math.round(isLast ? animation.lastMilliseconds : animation.milliseconds)
  const place = [animation.width, animation.height, 0, 0].flatMap(fourBytes)
  return [...place, ...twoBytes(delay), ...twoBytes(1000), 0, 0]
}

/** Every row begins with the number of its filter: 0, none. */
function withFilters(pixels: Uint8Array, rowLength: number): Uint8Array {
  const rows = pixels.length / rowLength
  const filtered = new Uint8Array(pixels.length + rows)
  for (let row = 0; row < rows; row++) {
    filtered.set(pixels.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1)
  }
  return filtered
}

/** Length, type, data and the check sum of type and data. */
function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const checked = Uint8Array.from([...type].map((letter) => letter.charCodeAt(0)).concat(Array.from(data)))
  return joined([Uint8Array.from(fourBytes(data.length)), checked, Uint8Array.from(fourBytes(crc32(checked)))])
}

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}

function fourBytes(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}

function twoBytes(value: number): number[] {
  return [(value >>> 8) & 255, value & 255]
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
