import { describe, expect, it } from 'vitest'
import { extremesOf, thin, type Point } from './scalar-points.ts'

const points = (...values: (number | null)[]): Point[] => values.map((value, step) => [step, 0, 0, value])
const stepsOf = (given: readonly Point[]) => given.map(([step]) => step)

describe('the extremes', () => {
  it.each([
    { values: [], steps: [] },
    { values: [4], steps: [0] },
    { values: [2, 5, 1, 3], steps: [1, 2] },
    { values: [null, 3, null, 1], steps: [1, 3] },
    { values: [null, null], steps: [0] },
  ])('of $values lie at $steps', ({ values, steps }) => {
    expect(stepsOf(extremesOf(points(...values)))).toEqual(steps)
  })
})

it('thins uneven steps by their place, not by their number', () => {
  const early = Array.from({ length: 90 }, (_, step): Point => [step, 0, 0, step % 7])
  const late: Point[] = [
    [500, 0, 0, 1],
    [1000, 0, 0, 9],
    [1001, 0, 0, 1],
  ]
  expect(stepsOf(thin([...early, ...late], 5))).toEqual([0, 6, 7, 500, 1000, 1001])
})
