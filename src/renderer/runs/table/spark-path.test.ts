import { expect, test } from 'vitest'
import { sparkPoints } from './spark-path.ts'

test('a line spans the drawing, its greatest value on top, what is not a number left out', () => {
  expect(sparkPoints([90, NaN, 10, 50])).toBe('2.0,2.0 34.0,18.0 66.0,10.0')
  expect(sparkPoints([5, 5])).toBe('2.0,2.0 66.0,2.0')
  expect(sparkPoints([5])).toBe('')
})
