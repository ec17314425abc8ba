import { describe, expect, it } from 'vitest'
import { permutation, philox, siteKey } from './random.ts'

describe('philox', () => {
  // Known answers published with the algorithm (Random123, kat_vectors, philox4x32 10).
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('gives the published words for counter %j', (counter, key, expected) => {
    const out = new Uint32Array(4)
    philox(counter, key, out)
    expect([...out]).toEqual(expected)
  })
})

describe('permutation', () => {
  it('holds every number once and repeats for the same seed, site and index', () => {
    const order = permutation(1, 'split', 0, 1000)
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i))
    expect(permutation(1, 'split', 0, 1000)).toEqual(order)
  })

  it('differs between seeds, sites and indices', () => {
    const orders = [
      permutation(1, 'a', 0, 50),
      permutation(2, 'a', 0, 50),
      permutation(1, 'b', 0, 50),
      permutation(1, 'a', 1, 50),
    ]
    expect(new Set(orders.map((order) => order.join())).size).toBe(4)
  })

  it('puts each number first about equally often', () => {
    const counts = new Array<number>(5).fill(0)
    for (let index = 0; index < 5000; index++) counts[permutation(3, 'fair', index, 5)[0]]++
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('siteKey', () => {
  it('separates neighbouring seeds and sites', () => {
    const keys = new Set<number>()
    for (let seed = 0; seed < 1000; seed++) for (const site of ['a', 'b', 'c']) keys.add(siteKey(seed, site))
    expect(keys.size).toBe(3000)
  })
})
