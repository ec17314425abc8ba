import { expect, test } from 'vitest'
import type { ConfusionViewData } from '../../shared/views.ts'
import { fakeDecisionMap } from '../testing/fake-decision-map.ts'
import { decodeBytes } from '../views/decode-bytes.ts'
import { onSharedScale } from './perturbation-scale.ts'
import { planeBox } from './plane-box.ts'
import { greatestMistake, greatestSize, matrixDifference, shareMatrix } from './share-matrix.ts'
import { sharedLdsScale } from './shared-lds-scale.ts'

function confusion(matrix: number[][]): ConfusionViewData {
  return { kind: 'confusion', part: 'test', classNames: ['a', 'b'], matrix, predictions: [] }
}

test('matrices: shares of the true class over all runs of a group, differences, common scales', () => {
  const group = shareMatrix([
    confusion([
      [9, 1],
      [0, 0],
    ]),
    confusion([
      [7, 3],
      [0, 0],
    ]),
  ])
  expect(group).toEqual([
    [80, 20],
    [null, null],
  ])
  const single = shareMatrix([
    confusion([
      [5, 5],
      [1, 3],
    ]),
  ])
  expect(single).toEqual([
    [50, 50],
    [25, 75],
  ])
  const difference = matrixDifference(single, group)
  expect(difference).toEqual([
    [-30, 30],
    [null, null],
  ])
  expect(greatestMistake([group, single])).toBe(50)
  expect(greatestSize([difference])).toBe(30)
})

test('a perturbation of half the shared largest change is drawn at half its strength', () => {
  const picture = btoa(String.fromCharCode(1, 128, 255))
  expect([...decodeBytes(onSharedScale(picture, 0.1, 0.2))]).toEqual([65, 128, 192])
})

test('heat of two maps means the same', () => {
  const map = { ...fakeDecisionMap(0), lds: btoa(String.fromCharCode(0, 100, 200)), largestLds: 1 }
  const [weak, strong] = sharedLdsScale([map, { ...map, largestLds: 2 }])
  expect(weak && [...decodeBytes(weak.lds)]).toEqual([0, 50, 100])
  expect(strong && [...decodeBytes(strong.lds)]).toEqual([0, 100, 200])
  expect(weak?.largestLds).toBe(2)
})

test('the window on a plane holds its points with a margin', () => {
  expect(planeBox({ x: [0, 10], y: [0, 20] }).viewBox).toBe('-1 -21 12 22')
})
