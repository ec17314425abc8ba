import { expect, test } from 'vitest'
import { decisionBoundary } from './boundary.ts'
import type { DecodedMap } from './decode-map.ts'

/** A map of `columns` columns from the classes and confidences of its cells, lowest row first. */
function mapOf(columns: number, classes: number[], confidence: number[], classCount = 2): DecodedMap {
  return {
    kind: 'decision-map',
    classNames: Array.from({ length: classCount }, (_, index) => String(index)),
    x: [0, 1],
    y: [0, 1],
    columns,
    rows: classes.length / columns,
    classes: Uint8Array.from(classes),
    confidence: Uint8Array.from(confidence, (probability) => probability * 255),
    lds: new Uint8Array(classes.length),
    largestLds: 0,
    points: [],
  }
}

test('the line stands where the margins of neighbours balance', () => {
  const [segment, ...others] = decisionBoundary(mapOf(2, [0, 1, 0, 1], [1, 0.6, 1, 0.6]))
  expect(others).toEqual([])
  const [fromColumn, fromRow, toColumn, toRow] = segment ?? []
  expect([fromRow, toRow].sort()).toEqual([0, 1])
  // Margins 1 and 0.2: five sixths of the way to the less certain cell.
  expect(fromColumn).toBeCloseTo(5 / 6, 2)
  expect(toColumn).toBeCloseTo(5 / 6, 2)
})

test('one class alone has no boundary, a cell inside another class a closed one', () => {
  expect(decisionBoundary(mapOf(2, [1, 1, 1, 1], [1, 1, 1, 1]))).toEqual([])
  const island = decisionBoundary(mapOf(3, [0, 0, 0, 0, 1, 0, 0, 0, 0], Array<number>(9).fill(1)))
  const ends = island.flatMap(([column, row, nextColumn, nextRow]) => [`${column},${row}`, `${nextColumn},${nextRow}`])
  expect(island).toHaveLength(4)
  expect(new Set(ends).size).toBe(4)
})

test('a saddle is cut into two lines that do not cross', () => {
  const [first, second] = decisionBoundary(mapOf(2, [1, 0, 0, 1], [1, 0.75, 0.75, 1]))
  // The certain corners, class 1, hang together: each line cuts off a corner of class 0.
  expect(first).toEqual([2 / 3, 0, 1, 1 / 3].map((end) => expect.closeTo(end, 2)))
  expect(second).toEqual([1 / 3, 1, 0, 2 / 3].map((end) => expect.closeTo(end, 2)))
})

test('each border between three classes is found', () => {
  const segments = decisionBoundary(mapOf(3, [0, 1, 2, 0, 1, 2], Array<number>(6).fill(1), 3))
  const columns = new Set(segments.flatMap(([column, , nextColumn]) => [column, nextColumn]))
  expect([...columns].sort()).toEqual([0.5, 1.5])
})
