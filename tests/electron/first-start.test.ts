import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { tinyDatasetFiles, writeFiles } from '../../src/workbench/test/tiny-dataset.ts'
import { callWorkbench, moonsRun, waitForRun } from './call-workbench.ts'
import type { DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'penumbra-first-start-'))
const data = join(folder, 'data')
const bundle = join(folder, 'one.penumbra')
let app: DesktopApp
let runId: string

/** Starts the app with a word among its arguments, as the system does for a link or a file that was opened. */
async function startWith(word: string, dataDirectory: string): Promise<Page> {
  app = await launchApp({ words: [word], env: { PENUMBRA_HOME: dataDirectory } })
  return await app.page()
}

beforeAll(async () => {
  app = await launchApp({ env: { PENUMBRA_HOME: data } })
  const page = await app.page()
  const { id } = await callWorkbench(page, 'runs.create', { ...moonsRun, name: 'kept moons' })
  runId = id
  await waitForRun(page, id, ({ status }) => status === 'completed')
  await callWorkbench(page, 'bundles.write', { ids: [id], file: bundle })
  await app.end()
})
afterEach(() => app.end())
afterAll(() => rmSync(folder, { recursive: true }))

test('a first start with a link shows the run', async () => {
  const page = await startWith(`penumbra://run/${runId}`, data)
  await page.getByRole('heading', { name: 'kept moons' }).waitFor()
})

test('a first start with a bundle imports its run and shows it', async () => {
  const page = await startWith(bundle, join(folder, 'empty'))
  await page.getByRole('heading', { name: 'kept moons' }).waitFor()
  expect(await callWorkbench(page, 'runs.list', {})).toMatchObject([{ id: runId, status: 'completed' }])
})

test('a first start with a folder of IDX files offers it as a data set', async () => {
  const dataset = writeFiles(join(folder, 'digits'), tinyDatasetFiles())
  const page = await startWith(dataset, join(folder, 'empty'))
  await page.waitForURL(/#\/datasets\?import=/)
  await expect.poll(() => page.locator('#import-directory').inputValue()).toBe(dataset)
})
