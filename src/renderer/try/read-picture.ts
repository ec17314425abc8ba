import { invalidInput } from '../../shared/failures.ts'
import { t } from '../i18n/translate.ts'

/** Longer sides are scaled down: a network sees far less. */
const mostPixels = 512

/**
 * The picture in an image file, on white paper.
 * @throws Failure `invalid-input` when the browser cannot read it
 */
export async function readPicture(file: Blob & { name?: string }): Promise<OffscreenCanvas> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    throw invalidInput(
      t('{file} is no image that this window can read: expected PNG, JPEG, WebP or GIF', {
        file: file.name ?? t('The file'),
      }),
    )
  }
  const scale = Math.min(1, mostPixels / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale)]
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this window has no canvas to read images with')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return canvas
}
