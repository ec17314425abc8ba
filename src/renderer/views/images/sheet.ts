/** Images of one shape in rows and columns. */
export interface SheetImages {
  /** Of one image. */
  width: number
  height: number
  channels: number
  columns: number
  rows: number
  /** 0 … 255, image after image, row of images by row; the last places may stay empty. */
  pixels: Uint8Array
}

/** One picture. */
export interface Picture {
  width: number
  height: number
  channels: number
  /** 0 … 255, row by row, channels last. */
  pixels: Uint8Array
}

/** Images of a sheet as one picture. */
export interface Sheet extends Picture {
  channels: 1 | 3
}

/** Pixels between two images. */
const gap = 2
const gapShade = 128

/** @param scale whole number: screen pixels to a pixel */
export function composeSheet(data: SheetImages, scale = 1): Sheet {
  const channels = data.channels === 3 ? 3 : 1
  const [stepX, stepY] = [data.width + gap, data.height + gap]
  const width = (data.columns * stepX - gap) * scale
  const height = (data.rows * stepY - gap) * scale
  const pixels = new Uint8Array(width * height * channels).fill(gapShade)
  for (let y = 0; y < height; y++) {
    const [row, imageY] = placeOf(Math.floor(y / scale), stepY)
    if (imageY >= data.height) continue
    for (let x = 0; x < width; x++) {
      const [column, imageX] = placeOf(Math.floor(x / scale), stepX)
      if (imageX >= data.width) continue
      const image = row * data.columns + column
      const from = ((image * data.height + imageY) * data.width + imageX) * data.channels
      for (let channel = 0; channel < channels; channel++) {
        pixels[(y * width + x) * channels + channel] = data.pixels[from + channel] ?? gapShade
      }
    }
  }
  return { width, height, channels, pixels }
}

/** Which image, and which of its pixels or of the gap after it. */
function placeOf(at: number, step: number): [number, number] {
  return [Math.floor(at / step), at % step]
}
