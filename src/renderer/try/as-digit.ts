import { type Box, type GreyImage, resample } from './grey-image.ts'

/** MNIST's digits fill 20 of 28 pixels. */
const filledShare = 20 / 28

/** Fainter than this is paper: the noise of a photograph. */
const faintest = 0.15

/**
 * A drawing as MNIST's authors prepared theirs: the ink's box scaled into 20 × 20 of 28 × 28 pixels, its centre of mass
 * in the middle. Dark ink on bright paper is inverted first. An empty drawing stays empty.
 */
export function asDigit(drawing: GreyImage, width: number, height: number): GreyImage {
  const ink = isBright(drawing) ? { ...drawing, values: drawing.values.map((value) => 1 - value) } : drawing
  const box = boxOf(ink)
  if (!box) return { width, height, values: new Float32Array(width * height) }
  const scale = Math.min((filledShare * width) / box.width, (filledShare * height) / box.height)
  const size = (length: number) => Math.max(1, Math.round(length * scale))
  const digit = resample(ink, box, size(box.width), size(box.height))
  const most = digit.values.reduce((largest, value) => Math.max(largest, value), 0)
  return centred({ ...digit, values: digit.values.map((value) => Math.min(1, value / most)) }, width, height)
}

/** Whether the border, which a digit leaves free, is bright. */
function isBright({ width, height, values }: GreyImage): boolean {
  let sum = 0
  let count = 0
  for (let index = 0; index < values.length; index++) {
    const [x, y] = [index % width, Math.floor(index / width)]
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue
    sum += values[index] ?? 0
    count++
  }
  return sum > 0.5 * count
}

/** Where the ink is; null for an empty drawing. */
function boxOf({ width, values }: GreyImage): Box | null {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0)
  if (most < faintest) return null
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  values.forEach((value, index) => {
    if (value < faintest * most) return
    const [x, y] = [index % width, Math.floor(index / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  })
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}

/** Moved by whole pixels so that the centre of mass lies in the middle of a larger image. */
function centred(digit: GreyImage, width: number, height: number): GreyImage {
  let [mass, momentX, momentY] = [0, 0, 0]
  digit.values.forEach((value, index) => {
    mass += value
    momentX += value * ((index % digit.width) + 0.5)
    momentY += value * (Math.floor(index / digit.width) + 0.5)
  })
  const offset = (size: number, inner: number, centre: number) =>
    Math.min(size - inner, Math.max(0, Math.round(size / 2 - centre)))
  const left = offset(width, digit.width, momentX / mass)
  const top = offset(height, digit.height, momentY / mass)
  const values = new Float32Array(width * height)
  digit.values.forEach((value, index) => {
    const [x, y] = [index % digit.width, Math.floor(index / digit.width)]
    values[(y + top) * width + x + left] = value
  })
  return { width, height, values }
}
