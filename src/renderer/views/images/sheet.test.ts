import { expect, test } from 'vitest'
import { composeSheet } from './sheet.ts'

const data = {
  width: 2,
  height: 1,
  channels: 1,
  columns: 2,
  rows: 2,
  pixels: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]),
}

test('images stand in rows with a grey gap between', () => {
  const { width, height, pixels } = composeSheet(data)
  expect([width, height]).toEqual([6, 4])
  const row = (y: number) => [...pixels.subarray(6 * y, 6 * y + 6)]
  expect(row(0)).toEqual([1, 2, 128, 128, 3, 4])
  expect(row(1)).toEqual([128, 128, 128, 128, 128, 128])
  expect(row(3)).toEqual([5, 6, 128, 128, 7, 8])
})

test('a scale repeats pixels', () => {
  const { width, height, pixels } = composeSheet(data, 2)
  expect([width, height]).toEqual([12, 8])
  expect([...pixels.subarray(12, 18)]).toEqual([1, 1, 2, 2, 128, 128])
})

test('a place without an image stays grey', () => {
  const { pixels } = composeSheet({ ...data, pixels: data.pixels.subarray(0, 6) })
  expect([...pixels.subarray(18)]).toEqual([5, 6, 128, 128, 128, 128])
})
