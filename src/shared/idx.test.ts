import { describe, expect, it } from 'vitest'
import { parseIdx } from './idx.ts'

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
    ['another type', Uint8Array.from([0, 0, 0x0d, 1, 0, 0, 0, 0]), 'digits holds IDX values of type 0xd, expected 0x8'],
    ['half a header', twoByThree.subarray(0, 9), 'digits is truncated: 9 bytes, expected a header of 12'],
    ['missing data', twoByThree.subarray(0, 17), 'digits is truncated: 17 bytes, expected 18 for dimensions 2 × 3'],
    ['trailing data', Uint8Array.from([...twoByThree, 7]), 'digits has bytes after its end: 19 bytes, expected 18'],
  ])('names the file for %s', (_, bytes, message) => {
    expect(() => parseIdx(bytes, 'digits')).toThrow(message)
  })
})
