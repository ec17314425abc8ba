import { expect, test } from 'vitest'
import { fakeDecisionMap } from '../../testing/fake-decision-map.ts'
import { decodeMap } from './decode-map.ts'
import { describeCell, describeMap } from './describe-map.ts'

const map = decodeMap(fakeDecisionMap(1000))

test('the map in words: area, shares, points, largest LDS', () => {
  const text = describeMap(map)
  expect(text).toContain('x₁ from −1.60 to 2.60 and x₂ from −1.20 to 1.70')
  expect(text).toContain('16 labelled and 400 other points')
  expect(text).toContain('Largest LDS 0.1333 nats')
  const [, zero, one] = /class 0 ([\d.]+)\s%, class 1 ([\d.]+)\s%/.exec(text) ?? []
  expect(Number(zero) + Number(one)).toBeCloseTo(100)
})

test('a cell in words: its centre, class, confidence and LDS', () => {
  expect(describeCell(map, { column: 0, row: map.rows - 1 })).toMatch(
    /^x₁ −1\.58, x₂ 1\.68: class 0 with 99\.\d\s%, LDS [\d.e-]+ nats$/,
  )
})
