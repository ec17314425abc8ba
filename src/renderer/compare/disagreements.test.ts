import { expect, test } from 'vitest'
import { disagreementKinds, findDisagreements, isOfKind } from './disagreements.ts'

test('examples that two runs class differently, by who is right', () => {
  const found = findDisagreements([0, 1, 2, 1, 0], [0, 2, 1, 0, 1], [0, 1, 1, 2, 3])
  expect(found.map(({ index }) => index)).toEqual([1, 2, 3, 4])
  const ofKind = disagreementKinds.map((kind) => found.filter((item) => isOfKind(item, kind)).map(({ index }) => index))
  expect(ofKind).toEqual([[1, 2, 3, 4], [1], [2], [3, 4]])
})
