import { expect, test } from 'vitest'
import { fakeDataset } from '../testing/fake-data.ts'
import { fakeMoons, fakePoints } from '../testing/fake-moons.ts'
import { palettes } from '../theme/palette.ts'
import { recipeText, sizeText } from './dataset-words.ts'
import { scatterOption } from './scatter-option.ts'

test('images are told by their size, points by their dimensions and recipe', () => {
  expect(sizeText(fakeDataset)).toBe('60,000 training and 10,000 test images of 28 × 28, 10 classes')
  expect(sizeText(fakeMoons)).toBe('16 training and 1,000 test points in 2 dimensions, 2 classes')
  expect(fakeMoons.recipe && recipeText(fakeMoons.recipe)).toBe(
    'Moons: classes 2, training points 8 per class, test points 500 per class, noise σ 0.1, dimensions D 2, seed of the data 1',
  )
})

test('a scatter has one scale for both axes and holds every point, the training points last', () => {
  const { xAxis, yAxis, series } = scatterOption(fakePoints('train'), fakePoints('test'), palettes.light)
  expect(xAxis).toEqual(yAxis)
  expect(xAxis).toMatchObject({ min: -2, max: 2 })
  expect(series).toMatchObject([{ data: { length: 1000 } }, { data: { length: 16 }, symbolSize: 11 }])
})

test('a scatter of nothing but its centre still has a scale', () => {
  const nothing = { x: [], y: [], labels: [] }
  expect(scatterOption({ x: [0], y: [0], labels: [0] }, nothing, palettes.dark).xAxis).toMatchObject({
    min: -1,
    max: 1,
  })
})
