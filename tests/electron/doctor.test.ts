import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../src/runtime/chromium.ts'
import { fakeNvidiaSmi } from '../../src/runtime/testing/nvidia-smi.ts'
import type { DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'

let folder: string
let app: DesktopApp
let page: Page

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-doctor-'))
})
afterEach(async () => {
  await app.end()
  rmSync(folder, { recursive: true })
})

async function openDoctor(env: NodeJS.ProcessEnv): Promise<void> {
  app = await launchApp({ env })
  page = await app.page()
  // Without TensorFlow the first start shows its set-up.
  if ('PENUMBRA_CACHE' in env) await page.waitForURL(/#\/setup$/)
  await page.getByRole('link', { name: 'Doctor' }).first().click()
  await page.getByRole('rowheader', { name: 'Free disk space' }).waitFor()
}

/** The words of a row of the doctor. */
const row = (title: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })

test('beside a GPU that TensorFlow cannot use the doctor says so, offers the other build and measures both devices', async () => {
  const smi = fakeNvidiaSmi()
  onTestFinished(() => smi.remove())
  await openDoctor({ PATH: smi.path })
  const devices = page.getByRole('region', { name: 'Devices' })
  await devices.getByText('570.86.10').waitFor()
  await devices.getByText('25.8 GB, compute capability 8.9').waitFor()
  await devices.getByText('the CPU alone').waitFor()
  await devices.getByText(/^cudnn 9\..*: not set up$/).waitFor()
  await row('Devices').getByRole('button', { name: 'Set TensorFlow up' }).waitFor()
  await devices.getByRole('button', { name: 'Measure' }).click()
  const rates = devices.getByRole('status').getByText(/GFLOP\/s$/)
  await expect.poll(() => rates.count(), { timeout: 90_000 }).toBe(2)
  for (const text of await rates.allTextContents()) expect(Number.parseFloat(text)).toBeGreaterThan(0)
  await devices.getByText('TensorFlow has no GPU here: the CPU was measured.').waitFor()
})

test('each thing that is missing is named with what mends it, a button where Penumbra can', async () => {
  const nothing = join(folder, 'nothing')
  writeFileSync(nothing, '')
  await openDoctor({ PENUMBRA_CACHE: join(folder, 'cache'), PATH: nothing, CXX: '', PENUMBRA_CHROMIUM: findChromium() })
  await row('TensorFlow runtime').getByText('set it up on the doctor’s page').first().waitFor()
  await row('Python with pip').getByText('install Python 3 with pip').waitFor()
  await row('C++ compiler').getByText('install a C++ compiler').waitFor()
  await row('Engine of new runs').getByText('TensorFlow.js alone').waitFor()
  await row('TensorFlow runtime').getByRole('button', { name: 'Set TensorFlow up' }).click()
  await page.getByRole('alert').getByText('no Python 3 on the path').waitFor()
})
