import { expect, test } from 'vitest'
import {
  formatBytes,
  formatDifference,
  formatError,
  formatErrorPercent,
  formatPublished,
  formatRate,
  formatScalar,
  formatShare,
} from './numbers.ts'
import { formatDuration, formatEstimate } from './times.ts'

test('errors have two decimals and a missing one is a dash', () => {
  expect(formatError(3.7)).toBe('3.70')
  expect(formatErrorPercent(12)).toBe('12.00\u202f%')
  expect(formatError(null)).toBe('–')
  expect(formatDifference(-0.4)).toBe('−0.40')
  expect(formatDifference(1.2)).toBe('+1.20')
})

test('published errors keep the digits that were printed', () => {
  expect(formatPublished(0.93, 0.065)).toBe('0.93 ± 0.065\u202f%')
  expect(formatPublished(0.9)).toBe('0.90\u202f%')
})

test('scalars keep few digits', () => {
  expect(formatScalar(0.023141592)).toBe('0.02314')
  expect(formatScalar(0.0000123)).toBe('1.23e-5')
  expect(formatScalar(0)).toBe('0')
  expect(formatScalar(6.5, '%')).toBe('6.50\u202f%')
  expect(formatRate(1034.2)).toBe('1,030')
  expect([0, 0.9314, 1].map(formatShare)).toEqual(['0.0\u202f%', '93.1\u202f%', '100.0\u202f%'])
})

test('lengths of time', () => {
  expect([7, 72, 3750].map(formatDuration)).toEqual(['0:07', '1:12', '1:02:30'])
  expect([0.2, 40, 180, 9000].map(formatEstimate)).toEqual(['about 1 s', 'about 40 s', 'about 3 min', 'about 2.5 h'])
})

test('bytes take the unit that fits', () => {
  expect([0, 999, 412_000, 3_210_000].map(formatBytes)).toEqual(['0 B', '999 B', '412 kB', '3.21 MB'])
})
