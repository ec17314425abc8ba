/** Brightness row by row: 0 is paper, 1 is ink. */
export interface GreyImage {
  width: number
  height: number
  values: Float32Array
}

/** Part of an image, in pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A part of an image in another size: each new pixel is the mean of what it covers. */
export function resample(image: GreyImage, box: Box, width: number, height: number): GreyImage {
  const values = new Float32Array(width * height)
  const across = coverage(box.left, box.width, width, image.width)
  const down = coverage(box.top, box.height, height, image.height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let sum = 0
      for (const { index: y, share: rowShare } of down[row] ?? []) {
        for (const { index: x, share } of across[column] ?? []) {
          sum += (image.values[y * image.width + x] ?? 0) * share * rowShare
        }
      }
      values[row * width + column] = sum
    }
  }
  return { width, height, values }
}

/** For each new pixel of one axis, the old ones that it covers and their shares, which add up to 1. */
function coverage(start: number, length: number, count: number, limit: number): { index: number; share: number }[][] {
  const step = length / count
  return Array.from({ length: count }, (_, target) => {
    const [from, to] = [start + target * step, start + (target + 1) * step]
    const first = Math.floor(from)
    return Array.from({ length: Math.ceil(to) - first }, (_, offset) => {
      const index = first + offset
      return { index, share: (Math.min(to, index + 1) - Math.max(from, index)) / step }
    }).filter(({ index, share }) => index >= 0 && index < limit && share > 0)
  })
}
