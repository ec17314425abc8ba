import { globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../shared/failures.ts'
import { isExecutable, onPath } from './on-path.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const playwrightPatterns = [
  'chromium-*/chrome-*/chrome',
  'chromium-*/chrome-*/chrome.exe',
  'chromium-*/chrome-*/*.app/Contents/MacOS/*',
]

/**
 * A Chromium for the end-to-end tests: `PENUMBRA_CHROMIUM`, else one on the path, else Playwright's.
 * @throws Failure `environment` when `PENUMBRA_CHROMIUM` names no program
 */
export function findChromium(): string | undefined {
  const { PENUMBRA_CHROMIUM } = process.env
  if (PENUMBRA_CHROMIUM) {
    if (isExecutable(PENUMBRA_CHROMIUM)) return PENUMBRA_CHROMIUM
    throw new Failure(
      'environment',
      `PENUMBRA_CHROMIUM = ${PENUMBRA_CHROMIUM} is not a program: set it to the path of a Chromium, or unset it`,
    )
  }
  for (const name of names) {
    const found = onPath(name)
    if (found) return found
  }
  const newestFirst = playwrightPatterns.flatMap((pattern) =>
    globSync(pattern, { cwd: playwrightDirectory() }).sort().reverse(),
  )
  const [newest] = newestFirst
  return newest === undefined ? undefined : join(playwrightDirectory(), newest)
}

function playwrightDirectory(): string {
  const { PLAYWRIGHT_BROWSERS_PATH, LOCALAPPDATA } = process.env
  if (PLAYWRIGHT_BROWSERS_PATH) return PLAYWRIGHT_BROWSERS_PATH
  switch (process.platform) {
    case 'win32':
      return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright')
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'ms-playwright')
    default:
      return join(homedir(), '.cache', 'ms-playwright')
  }
}
