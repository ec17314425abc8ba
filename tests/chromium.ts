import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { findChromium } from '../src/runtime/chromium.ts'
import { onPath } from '../src/runtime/on-path.ts'
import type { ReportProgress } from '../src/runtime/progress.ts'
import { Failure } from '../src/shared/failures.ts'

const playwright = resolve(import.meta.dirname, '../node_modules/playwright/cli.js')

/**
 * The Chromium for the end-to-end tests; installs one when there is none:
 * Debian's package where root may do so, else Playwright's own.
 * @throws Failure `environment` saying how to get one by hand
 */
export async function ensureChromium(report: ReportProgress): Promise<string> {
  const present = findChromium()
  if (present) return present
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    report('Installing Chromium with apt-get')
    const updated = await run('apt-get', ['update', '-qq'])
    if (updated) await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  if (!findChromium()) {
    report('Installing Chromium with Playwright')
    await run(process.execPath, [playwright, 'install', 'chromium'])
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Failure(
    'environment',
    'There is no Chromium for the end-to-end tests and none could be installed: install one and set PENUMBRA_CHROMIUM to its path',
  )
}

/** @returns whether it succeeded; its messages go to standard error */
function run(command: string, commandArguments: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawn(command, commandArguments, { env, stdio: ['ignore', 2, 2] })
  return new Promise((done) => {
    child.on('error', () => done(false))
    child.on('close', (code) => done(code === 0))
  })
}
