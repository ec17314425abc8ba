import { expect, test } from 'vitest'
import { readCompareState, writeCompareState, type CompareState } from './compare-state.ts'

test('an address gives back what was written', () => {
  const state: CompareState = {
    runs: ['a', 'b'],
    by: 'group',
    allSettings: true,
    range: [0.5, 1e-7 + 100],
    first: 'a',
    second: 'b',
    disagreement: 'both-wrong',
    page: 3,
  }
  expect(readCompareState(writeCompareState(state))).toEqual(state)
})

test('what is as usual is not in the address, and nonsense counts as not given', () => {
  const usual = readCompareState({})
  expect(writeCompareState(usual)).toEqual({})
  const nonsense = { by: 'colour', range: '9,1', disagreement: 'x', page: '-2', runs: ',', settings: '1' }
  expect(readCompareState(nonsense)).toEqual(usual)
})
