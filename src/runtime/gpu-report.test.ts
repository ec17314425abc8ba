import { expect, test } from 'vitest'
import { parseDriver } from './gpu-report.ts'

test('two GPUs, one of which does not tell its memory', () => {
  const csv = '570.86, NVIDIA H200, 143771, 9.0\n570.86, NVIDIA T4, [N/A], 7.5\n'
  expect(parseDriver(csv)).toEqual({
    version: '570.86',
    devices: [
      { name: 'NVIDIA H200', memoryBytes: 143_771 * 2 ** 20, computeCapability: '9.0' },
      { name: 'NVIDIA T4', memoryBytes: null, computeCapability: '7.5' },
    ],
  })
})

test('a driver without a GPU is none', () => {
  expect(parseDriver('')).toBe(null)
})
