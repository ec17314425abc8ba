import type { Picture } from './sheet.ts'

/** Makes a canvas show these pixels, one to one. */
export function drawPixels(canvas: HTMLCanvasElement | undefined, { width, height, channels, pixels }: Picture): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  canvas.width = width
  canvas.height = height
  const image = context.createImageData(width, height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[pixel * 4 + channel] = pixels[pixel * channels + (channels === 1 ? 0 : channel)] ?? 0
    }
    image.data[pixel * 4 + 3] = 255
  }
  context.putImageData(image, 0, 0)
}
