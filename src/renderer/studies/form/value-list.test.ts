import { expect, test } from 'vitest'
import { sampleVat } from '../../testing/sample-methods.ts'
import { readNumber, readSeeds, readValueList, writeValueList } from './value-list.ts'

const { epsilon, hiddenWidths, batchNorm, decay } = sampleVat.params
if (!epsilon || !hiddenWidths || !batchNorm || !decay) throw new Error('The sample method lacks a parameter.')

test('a list is read back as it was written, whatever the kind of its parameter', () => {
  const lists = [
    [epsilon, [0.5, 2, 10]],
    [hiddenWidths, [[1200, 600], [300]]],
    [batchNorm, [true, false]],
    [decay, ['none', 'linear']],
  ] as const
  for (const [spec, values] of lists) expect(readValueList(spec, writeValueList(values))).toEqual({ values })
})

test.each([
  ['', 'empty: expected one value at least'],
  ['1 99', '99: expected a number in 0 … 20'],
  ['1, two', 'two: expected a number in 0 … 20'],
  ['1, 2, 1.0', '1 is listed twice'],
])('the list "%s" is refused', (text, problem) => {
  expect(readValueList(epsilon, text)).toEqual({ problem })
})

test('seeds come one by one and in ranges', () => {
  expect(readSeeds('1-3, 7')).toEqual({ seeds: [1, 2, 3, 7] })
  expect(readSeeds('3-1').problem).toContain('3-1: expected whole numbers')
  expect(readSeeds('1-3 2').problem).toBe('seed 2 is listed twice')
  expect(readSeeds('1-1000').problem).toContain('100 seeds at most')
  expect(readSeeds(' ').problem).toContain('empty')
})

test('a number by itself says its range', () => {
  expect(readNumber('20', { kind: 'integer', min: 1, max: 100 })).toEqual({ value: 20 })
  expect(readNumber('', { kind: 'integer', min: 1, max: 100 })).toEqual({
    problem: 'empty: expected a whole number in 1 … 100',
  })
})
