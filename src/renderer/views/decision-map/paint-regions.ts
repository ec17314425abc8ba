import { mixColors, parseColor, rampColor, type Rgb } from '../../theme/colors.ts'
import type { Palette } from '../../theme/palette.ts'
import type { DecodedMap } from './decode-map.ts'

/** Share of a class's colour in its region, where the prediction is a mere guess and where it is certain. */
const [guessShare, certainShare] = [0.06, 0.55]
/** Under the heat layer the regions stay as a hint. */
const underHeatShare = 0.45
/** From this part of the largest LDS on, heat hides the region below it. */
const opaqueHeat = 0.4
const levels = 256

/**
 * The pixels of the map, one per cell, the highest y first as images have it: each class in its colour, lighter where
 * less certain, and over it the LDS when `heat` is set.
 * @param pixels rgba, 4 × columns × rows bytes, overwritten
 */
export function paintRegions(pixels: Uint8ClampedArray, map: DecodedMap, palette: Palette, heat: boolean): void {
  const { columns, rows, classes, confidence, lds } = map
  const regions = regionColors(map.classNames.length, palette, heat)
  const heatColors = rampTable(palette)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const region = regions[(classes[cell] ?? 0) * levels + (confidence[cell] ?? 0)]
      const level = lds[cell] ?? 0
      const hot = heatColors[level]
      if (!region || !hot) continue
      const opacity = heat ? Math.min(1, level / 255 / opaqueHeat) : 0
      const pixel = 4 * ((rows - 1 - row) * columns + column)
      for (let channel = 0; channel < 3; channel++) {
        const below = region[channel] ?? 0
        pixels[pixel + channel] = below + ((hot[channel] ?? 0) - below) * opacity
      }
      pixels[pixel + 3] = 255
    }
  }
}

/** The colour of each class at each level of confidence, class by class. */
function regionColors(classCount: number, palette: Palette, heat: boolean): Rgb[] {
  const guess = 1 / classCount
  return Array.from({ length: classCount * levels }, (_, index) => {
    const certainty = ((index % levels) / 255 - guess) / (1 - guess)
    return regionColor(palette, Math.floor(index / levels), certainty, heat)
  })
}

/** @param certainty 0 for a guess, 1 for certainty */
export function regionColor(palette: Palette, classIndex: number, certainty: number, heat: boolean): Rgb {
  const share = guessShare + (certainShare - guessShare) * Math.max(0, certainty)
  const color = parseColor(classColor(palette, classIndex))
  return mixColors(parseColor(palette.surface), color, heat ? share * underHeatShare : share)
}

function rampTable(palette: Palette): Rgb[] {
  const ramp = palette.heat.map(parseColor)
  return Array.from({ length: levels }, (_, level) => rampColor(ramp, level / 255))
}

/** The colour of a class in regions, points and legend. */
export function classColor(palette: Palette, classIndex: number): string {
  return palette.series[classIndex % palette.series.length] ?? palette.text
}
