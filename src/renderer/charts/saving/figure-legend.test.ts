import { expect, test } from 'vitest'
import { layOutLegend } from './figure-legend.ts'

const measure = (text: string) => 10 * text.length
const lines = ['one', 'two', 'three'].map((label) => ({ id: label, label, color: 'red', dash: 'solid' as const }))

test('names stand side by side until the row is full', () => {
  const places = layOutLegend(lines, 160, measure)
  expect(places.map(({ text, x, row }) => [text, x, row])).toEqual([
    ['one', 0, 0],
    ['two', 76, 0],
    ['three', 0, 1],
  ])
})

test('a name longer than a row is cut', () => {
  const [place] = layOutLegend(
    [{ id: 'a', label: 'a very long name of a run', color: 'red', dash: 'solid' }],
    100,
    measure,
  )
  expect(place?.text).toBe('a very…')
})
