import { expect, test } from 'vitest'
import { colorIn } from './color-in.ts'
import { palettes } from './palette.ts'

test('a colour of a series keeps its place in the other theme', () => {
  const { light, dark } = palettes
  expect(light.series.map((color) => colorIn(dark, color))).toEqual(dark.series)
  expect(dark.series.map((color) => colorIn(light, color))).toEqual(light.series)
  expect(light.series.map((color) => colorIn(light, color))).toEqual(light.series)
})

test('any other colour stays', () => {
  expect(colorIn(palettes.dark, '#123456')).toBe('#123456')
})
