import { pngOfCanvas } from '../../charts/saving/png-of-canvas.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import { drawPixels } from './draw-pixels.ts'
import { composeSheet, type SheetImages } from './sheet.ts'

/** Images as they are saved: each column under its title, a pixel large enough to be seen. */
export interface TitledImages extends SheetImages {
  /** One text of one line or more per column; none without titles. */
  columnTitles: readonly (readonly string[])[]
}

/** About how wide an image of the file is, in pixels: room for a title above it. */
const imageWidth = 112
const [fontSize, lineHeight, margin] = [13, 18, 8]

/** @throws Error when the picture is larger than the browser can make */
export async function sheetPng({ columnTitles, ...images }: TitledImages, palette: Palette): Promise<Blob> {
  const scale = Math.max(1, Math.round(imageWidth / images.width))
  const sheet = document.createElement('canvas')
  drawPixels(sheet, composeSheet(images, scale))
  const lines = Math.max(0, ...columnTitles.map(({ length }) => length))
  const top = lines === 0 ? 0 : lines * lineHeight + margin
  const canvas = document.createElement('canvas')
  canvas.width = sheet.width
  canvas.height = sheet.height + top
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = palette.surface
    context.fillRect(0, 0, canvas.width, top)
    context.fillStyle = palette.text
    context.font = `${fontSize}px ${sansFont}`
    const step = sheet.width / images.columns
    for (const [column, texts] of columnTitles.entries()) {
      // A title that is too long is set narrower.
      texts.forEach((text, line) => context.fillText(text, column * step, (line + 1) * lineHeight, step - margin))
    }
    context.drawImage(sheet, 0, top)
  }
  return await pngOfCanvas(canvas)
}
