import { expect, test } from 'vitest'
import type { ConfusionViewData } from '../../../shared/views.ts'
import { cellStrength, classErrors } from './confusion.ts'

const data: ConfusionViewData = {
  kind: 'confusion',
  part: 'test',
  classNames: ['cat', 'dog', 'owl'],
  matrix: [
    [8, 1, 1],
    [0, 5, 0],
    [4, 0, 0],
  ],
  predictions: [],
}

test('error and commonest mistake of each class', () => {
  expect(classErrors(data)).toEqual([
    { name: 'cat', count: 10, wrong: 2, error: 20, mistakenFor: 'dog' },
    { name: 'dog', count: 5, wrong: 0, error: 0, mistakenFor: null },
    { name: 'owl', count: 4, wrong: 4, error: 100, mistakenFor: 'cat' },
  ])
})

test('right and wrong cells are shaded against their own greatest', () => {
  expect(cellStrength(data.matrix, 0, 0)).toBe(1)
  expect(cellStrength(data.matrix, 2, 0)).toBe(1)
  expect(cellStrength(data.matrix, 0, 1)).toBe(0.5)
  expect(cellStrength(data.matrix, 1, 0)).toBe(0)
})
