import { t } from '../../i18n/translate.ts'

/** @throws Error when the canvas is larger than the browser can write */
export async function pngOfCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) return blob
  const { width, height } = canvas
  throw new Error(
    t('A picture of {width} × {height} pixels is more than this browser can make: choose a smaller one.', {
      width,
      height,
    }),
  )
}
