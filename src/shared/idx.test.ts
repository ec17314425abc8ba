import { describe, expect, it } from 'vitest'
import { encodeIdx, parseByteIdx, parseIdx } from './idx.ts'

const twoByThree = Uint8Array.from([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6])

describe('parseIdx', () => {
  it('reads dimensions and bytes', () => {
    const { dims, data } = parseIdx(twoByThree, 'digits')
    expect(dims).toEqual([2, 3])
    expect([...data]).toEqual([1, 2, 3, 4, 5, 6])
  })

  it.each([
    ['no header', twoByThree.subarray(0, 3), 'digits is not an IDX file: it has 3 bytes'],
    [
      'another format',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]),
      'digits is not an IDX file: it starts with 89 50 4e 47',
    ],
    [
      'another type',
      Uint8Array.from([0, 0, 0x0c, 1, 0, 0, 0, 0]),
      'digits holds IDX values of type 0xc, expected 0x8 (unsigned bytes) or 0xd (32-bit floats)',
    ],
    [
      'floats cut short',
      encodeIdx({ dims: [2], data: Float32Array.of(1, 2) }).subarray(0, 15),
      'digits is truncated: 15 bytes, expected 16 for dimensions 2',
    ],
    [
      'a float that is no number',
      encodeIdx({ dims: [2], data: Float32Array.of(1, Number.NaN) }),
      'digits holds NaN at position 1, expected finite numbers',
    ],
    ['half a header', twoByThree.subarray(0, 9), 'digits is truncated: 9 bytes, expected a header of 12'],
    ['missing data', twoByThree.subarray(0, 17), 'digits is truncated: 17 bytes, expected 18 for dimensions 2 × 3'],
    ['trailing data', Uint8Array.from([...twoByThree, 7]), 'digits has bytes after its end: 19 bytes, expected 18'],
  ])('names the file for %s', (_, bytes, message) => {
    expect(() => parseIdx(bytes, 'digits')).toThrow(message)
  })

  it.each([
    { dims: [2, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 255) },
    { dims: [2, 1, 2], data: Float32Array.of(0.1, -2, 3e-8, 1e30) },
  ])('reads what encodeIdx writes: $dims', (array) => {
    expect(parseIdx(encodeIdx(array), 'digits')).toEqual(array)
  })

  it('writes floats big-endian', () => {
    const one = encodeIdx({ dims: [1], data: Float32Array.of(1) })
    expect([...one]).toEqual([0, 0, 0x0d, 1, 0, 0, 0, 1, 0x3f, 0x80, 0, 0])
    expect(() => parseByteIdx(one, 'labels')).toThrow('labels holds 32-bit floats, expected unsigned bytes')
  })
})
