import { expect, it } from 'vitest'
import { attacking, constant, denseLayers, learning, passFlops } from './flops.ts'

const layers = denseLayers(3, 4, 2) // 12 and 8 multiply-adds

it('counts two operations per multiply-add of the products that are needed', () => {
  expect(layers).toEqual([12, 8])
  expect(passFlops(layers, 10, constant)).toBe(2 * 10 * 20)
  expect(passFlops(layers, 10, attacking)).toBe(2 * 10 * (20 + 20))
  expect(passFlops(layers, 10, learning)).toBe(2 * 10 * (20 + 20 + 8))
})
