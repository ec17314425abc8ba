import { expect, test } from 'vitest'
import { parseColor } from '../../theme/colors.ts'
import { palettes } from '../../theme/palette.ts'
import type { DecodedMap } from './decode-map.ts'
import { paintRegions } from './paint-regions.ts'

/** Two cells above each other: a certain one of class 0 below, a mere guess of class 1 with the largest LDS above. */
const map: DecodedMap = {
  kind: 'decision-map',
  classNames: ['0', '1'],
  x: [0, 1],
  y: [0, 2],
  columns: 1,
  rows: 2,
  classes: Uint8Array.of(0, 1),
  confidence: Uint8Array.of(255, 128),
  lds: Uint8Array.of(0, 255),
  largestLds: 0.5,
  points: [],
}

function paint(theme: 'light' | 'dark', heat: boolean): { above: number[]; below: number[] } {
  const pixels = new Uint8ClampedArray(8)
  paintRegions(pixels, map, palettes[theme], heat)
  return { above: [...pixels.slice(0, 3)], below: [...pixels.slice(4, 7)] }
}

function distance(pixel: number[], color: string): number {
  const expected = parseColor(color)
  return Math.hypot(...pixel.map((value, channel) => value - (expected[channel] ?? 0)))
}

test.each(['light', 'dark'] as const)(
  'in the %s theme a guess fades into the ground, a certain cell does not',
  (theme) => {
    const { above, below } = paint(theme, false)
    const { surface, series } = palettes[theme]
    expect(distance(above, surface)).toBeLessThan(distance(below, surface) / 4)
    expect(distance(below, series[0] ?? '')).toBeLessThan(distance(below, series[1] ?? ''))
  },
)

test.each(['light', 'dark'] as const)('in the %s theme the largest LDS has the last colour of the heat', (theme) => {
  const { above, below } = paint(theme, true)
  expect(distance(above, palettes[theme].heat.at(-1) ?? '')).toBe(0)
  expect(distance(below, palettes[theme].surface)).toBeLessThan(
    distance(paint(theme, false).below, palettes[theme].surface),
  )
})
