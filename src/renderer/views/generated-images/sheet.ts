import type { GeneratedImagesViewData } from '../../../shared/generated-views.ts'
import { decodeBytes } from '../decode-bytes.ts'

/** Images in rows and columns as one picture. */
export interface Sheet {
  width: number
  height: number
  channels: 1 | 3
  /** 0 … 255, row by row, channels last. */
  pixels: Uint8Array
}

/** Pixels between two images. */
const gap = 2
const gapShade = 128

/** @param scale whole number: screen pixels to a pixel */
export function composeSheet(data: GeneratedImagesViewData, scale = 1): Sheet {
  const channels = data.channels === 3 ? 3 : 1
  const [stepX, stepY] = [data.width + gap, data.height + gap]
  const width = (data.columns * stepX - gap) * scale
  const height = (data.rows * stepY - gap) * scale
  const pixels = new Uint8Array(width * height * channels).fill(gapShade)
  const source = decodeBytes(data.pixels)
  for (let y = 0; y < height; y++) {
    const [row, imageY] = placeOf(Math.floor(y / scale), stepY)
    if (imageY >= data.height) continue
    for (let x = 0; x < width; x++) {
      const [column, imageX] = placeOf(Math.floor(x / scale), stepX)
      if (imageX >= data.width) continue
      const image = row * data.columns + column
      const from = ((image * data.height + imageY) * data.width + imageX) * data.channels
      for (let channel = 0; channel < channels; channel++) {
        pixels[(y * width + x) * channels + channel] = source[from + channel] ?? 0
      }
    }
  }
  return { width, height, channels, pixels }
}

/** Which image, and which of its pixels or of the gap after it. */
function placeOf(at: number, step: number): [number, number] {
  return [Math.floor(at / step), at % step]
}
