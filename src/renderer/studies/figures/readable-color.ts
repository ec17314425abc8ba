import type { Rgb } from '../../theme/colors.ts'

/** Black or white, whichever stands out more on a background by the contrast of WCAG 2.2. */
export function readableOn(background: Rgb): '#000000' | '#ffffff' {
  const luminance = relativeLuminance(background)
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff'
}

function relativeLuminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
