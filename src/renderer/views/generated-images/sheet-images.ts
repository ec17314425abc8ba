import type { GeneratedImagesViewData } from '../../../shared/generated-views.ts'
import { decodeBytes } from '../decode-bytes.ts'
import type { SheetImages } from '../images/sheet.ts'

export function sheetImages({ width, height, channels, columns, rows, pixels }: GeneratedImagesViewData): SheetImages {
  return { width, height, channels, columns, rows, pixels: decodeBytes(pixels) }
}
