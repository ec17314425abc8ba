import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'

const directory = join(import.meta.dirname, '../../docs/images')
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

/** Screenshots are taken only when asked for: a test run changes no tracked file. */
export const wantsPhotographs = process.env['PENUMBRA_SCREENSHOTS'] === '1'

/** The page as it stands, light and dark, large and small: `docs/images/NAME-1440-light.png` and so on. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (!wantsPhotographs) return
  await mkdir(directory, { recursive: true })
  // A pointer over a control would show it as hovered.
  await page.mouse.move(0, 0)
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Charts draw anew after a change of size or theme, and colours fade over.
      await page.waitForTimeout(800)
      await page.screenshot({ path: join(directory, `${name}-${size.width}-${colorScheme}.png`) })
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
