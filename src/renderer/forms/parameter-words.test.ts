import { expect, test } from 'vitest'
import type { NumberParameter } from '../../shared/parameters.ts'
import { rangeText } from './parameter-words.ts'

const momentum: NumberParameter = {
  kind: 'number',
  label: 'Momentum',
  default: 0.9,
  min: 1e-8,
  max: 0.9999,
  section: 'optimization',
  help: 'Share of the last update that is kept.',
}

test('a range shows its bounds as they are', () => {
  expect(rangeText(momentum, 0.9)).toBe('default 0.9 · 1e-8 … 0.9999')
  expect(rangeText({ ...momentum, min: 0, max: 2_000_000 }, 0.5)).toBe('default 0.5 · 0 … 2,000,000')
})
