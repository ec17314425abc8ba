import { expect, it } from 'vitest'
import { recipeOf } from './recipe.ts'

const ingredients = {
  method: 'vat',
  datasetHash: 'abc',
  settings: { seed: 1, labels: 100 },
  params: { a: 1, b: [2, 3] },
}

it('is the same under another seed and another order of names', () => {
  const reordered = { ...ingredients, settings: { labels: 100, seed: 9 }, params: { b: [2, 3], a: 1 } }
  expect(recipeOf(reordered)).toBe(recipeOf(ingredients))
  expect(recipeOf(ingredients)).toMatch(/^[0-9a-f]{16}$/)
})

it.each([
  { method: 'supervised' },
  { datasetHash: 'abd' },
  { settings: { seed: 1, labels: 1000 } },
  { params: { a: 1, b: [3, 2] } },
])('differs with $0', (change) => {
  expect(recipeOf({ ...ingredients, ...change })).not.toBe(recipeOf(ingredients))
})
