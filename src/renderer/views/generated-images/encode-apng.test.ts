import { crc32, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodeApng } from './encode-apng.ts'

/** The chunks of a PNG, each with its check sum proved. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const checked = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(checked))
    chunks.push({ type: checked.toString('latin1', 0, 4), data: checked.subarray(4) })
    at += 12 + length
  }
  return chunks
}

test('an animation is a PNG whose frames hold the pixels in order', () => {
  const frames = [
    [0, 50, 100, 150, 200, 250],
    [6, 5, 4, 3, 2, 1],
  ].map((frame) => Uint8Array.from(frame))
  const png = encodeApng({ width: 3, height: 2, channels: 1, frames, milliseconds: 200, lastMilliseconds: 1500 })
  const chunks = chunksOf(png)
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND'])
  const [header, animation, first, image, second, next] = chunks.map(({ data }) => data)
  expect([...(header ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0])
  expect(animation?.readUInt32BE(0)).toBe(2)
  expect([...inflateSync(image ?? '')]).toEqual([0, 0, 50, 100, 0, 150, 200, 250])
  expect([...inflateSync(next?.subarray(4) ?? '')]).toEqual([0, 6, 5, 4, 0, 3, 2, 1])
  expect([first, second, next].map((data) => data?.readUInt32BE(0))).toEqual([0, 1, 2])
  expect([first, second].map((data) => data?.readUInt16BE(20))).toEqual([200, 1500])
})

test('three channels are red, green and blue', () => {
  const frames = [Uint8Array.from([255, 0, 0, 0, 0, 255])]
  const png = encodeApng({ width: 2, height: 1, channels: 3, frames, milliseconds: 1, lastMilliseconds: 1 })
  const chunks = chunksOf(png)
  expect(chunks[0]?.data[9]).toBe(2)
  expect([...inflateSync(chunks[3]?.data ?? '')]).toEqual([0, 255, 0, 0, 0, 0, 255])
})
