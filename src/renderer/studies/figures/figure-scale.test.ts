import { expect, test } from 'vitest'
import { errorScale, testedScale, wantsLog } from './figure-scale.ts'

test('an axis is logarithmic where positive values span more than a factor of ten', () => {
  expect(
    [
      [1, 10],
      [1, 11],
      [0, 100],
    ].map(wantsLog),
  ).toEqual([false, true, false])
})

test('tested values are the ticks, at their places', () => {
  const scale = testedScale([100, 1, 10], true)
  expect(scale.ticks).toEqual([
    { at: 0, text: '1' },
    { at: 1, text: '10' },
    { at: 2, text: '100' },
  ])
  expect(scale.min).toBeLessThan(0)
  expect(scale.max).toBeGreaterThan(2)
})

test.each([[[3.1, 4.9]], [[0.02, 0.03]], [[12]], [[90, 100]], [[]]])(
  'the errors %j lie within round ends',
  (values) => {
    const { min, max, ticks } = errorScale(values, false)
    expect(min).toBeGreaterThanOrEqual(0)
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(min)
      expect(value).toBeLessThanOrEqual(max)
    }
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks[0]?.at).toBeCloseTo(min, 9)
    expect(ticks.at(-1)?.at).toBeCloseTo(max, 9)
  },
)

test('a logarithmic error axis has its ticks at 1, 2 and 5, and shows what is too little at its end; a short one has even steps', () => {
  const scale = errorScale([0.9, 22], true)
  expect(scale.ticks.map(({ text }) => text)).toEqual(['1', '2', '5', '10', '20'])
  expect(scale.place(0)).toBe(scale.min)
  expect(errorScale([14, 31], true).ticks.map(({ text }) => text)).toEqual(['15', '20', '25', '30'])
})
