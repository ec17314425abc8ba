import { decodeBytes } from '../decode-bytes.ts'

/** The pixels of images in base64, one after the other, all of one shape. */
export function joinImages(images: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = images.map(decodeBytes)
  const size = parts[0]?.length ?? 0
  const joined = new Uint8Array(size * parts.length)
  parts.forEach((part, index) => joined.set(part, index * size))
  return joined
}
