import { expect, test } from 'vitest'
import { findEntries, paletteEntries } from './palette-entries.ts'

const entries = paletteEntries(
  [
    {
      id: 'vat',
      title: 'Virtual adversarial training',
      summary: '',
      paper: '',
      params: {},
      scalars: [],
      views: [],
      presets: [],
    },
  ],
  [],
)

test('every word must occur, in any order', () => {
  expect(findEntries(entries, 'training virtual', 10).map(({ kind }) => kind)).toEqual(['New run'])
  expect(findEntries(entries, 'training nothing', 10)).toEqual([])
})

test('titles that begin with the query come first', () => {
  expect(findEntries(entries, 'd', 10)[0]?.title).toBe('Datasets')
  expect(findEntries(entries, 'run', 2).map(({ title }) => title)).toEqual(['Runs', 'New run'])
})
