import { expect, test } from 'vitest'
import { fakeDecisionMap } from '../../testing/fake-decision-map.ts'
import { decodeMap } from './decode-map.ts'
import { axisTicks, cellAt, mapFrame, pixelX, pixelY } from './map-frame.ts'

const map = decodeMap(fakeDecisionMap(1000))

test.each([
  [1200, 500],
  [300, 900],
])('in %d × %d the map fits and a unit is as long on both axes', (width, height) => {
  const frame = mapFrame(map, width, height)
  expect(frame.canvasWidth).toBeLessThanOrEqual(width)
  expect(frame.canvasHeight).toBeLessThanOrEqual(height)
  const unitX = pixelX(frame, map, 1) - pixelX(frame, map, 0)
  const unitY = pixelY(frame, map, 0) - pixelY(frame, map, 1)
  expect(unitX / unitY).toBeCloseTo(1, 1)
})

test('the cell below a place, the lowest y at the foot', () => {
  const frame = mapFrame(map, 800, 500)
  const foot = frame.top + frame.height - 1
  expect(cellAt(frame, map, frame.left + 1, foot)).toEqual({ column: 0, row: 0 })
  expect(cellAt(frame, map, frame.left + frame.width - 1, frame.top + 1)).toEqual({
    column: map.columns - 1,
    row: map.rows - 1,
  })
  expect(cellAt(frame, map, frame.left - 1, foot)).toBeUndefined()
})

test('ticks are round and lie within their range', () => {
  expect(axisTicks([-1.5, 2.5], 8)).toEqual([-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5])
  expect(axisTicks([-0.31, 0.29], 4)).toEqual([-0.2, 0, 0.2])
})
