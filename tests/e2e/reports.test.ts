import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import type { RunRow } from '../../src/shared/runs.ts'
import { heldFiles } from './held-files.ts'
import { openWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

const folder = mkdtempSync(join(tmpdir(), 'penumbra-reports-'))
const trained: RunRow[] = []
let elsewhere: OpenWorkbench

const settings = { labels: 16, validationSize: 0 }
const network = { hiddenWidths: [50], labeledBatch: 16, steps: 300, evaluateEvery: 50 }

test('two runs travel to another workbench, and their curves arrive as they were', async () => {
  const home = await openWorkbench()
  for (const learningRate of [0.01, 0.001]) {
    const request = { method: 'supervised', dataset: 'moons', settings, params: { ...network, learningRate } }
    const { id } = await home.call('runs.create', request)
    const status = async () => (await home.call('runs.get', { id })).status
    await expect.poll(status, { timeout: 60_000 }).toBe('completed')
    trained.push(await home.call('runs.get', { id }))
  }
  const curves = await Promise.all(trained.map(({ id }) => home.call('runs.scalars', { id })))
  const files = trained.map(({ id }) => join(folder, `${id}.penumbra`))
  for (const [index, { id }] of trained.entries()) {
    await home.goTo(`/runs/${id}/files`)
    const button = home.page.getByRole('button', { name: 'Download the bundle' })
    const [download] = await Promise.all([home.page.waitForEvent('download'), button.click()])
    expect(download.suggestedFilename()).toBe(`${id}.penumbra`)
    await download.saveAs(files[index])
  }
  await photograph(home.page, 'run-bundle')
  home.expectNoDefects()
  await home.end()
  elsewhere = await openWorkbench()
  const [chosen, dropped] = files
  await elsewhere.page.getByRole('button', { name: 'Import', exact: true }).click()
  await elsewhere.page.getByLabel('Bundle (.penumbra)').setInputFiles(chosen)
  await photograph(elsewhere.page, 'import-bundle')
  await elsewhere.page.getByRole('button', { name: 'Import the run' }).click()
  await elsewhere.page.waitForURL(new RegExp(`/runs/${trained[0].id}`))
  await elsewhere.goTo('/runs')
  await drop(elsewhere.page, dropped)
  await elsewhere.page.waitForURL(new RegExp(`/runs/${trained[1].id}`))
  const there = await Promise.all(trained.map(({ id }) => elsewhere.call('runs.scalars', { id })))
  expect(there).toEqual(curves)
})

/** Drops a file on the window, as a hand does. */
async function drop(page: Page, file: string): Promise<void> {
  const files = await heldFiles(page, basename(file), readFileSync(file).toString('base64'))
  await page.dispatchEvent('main', 'dragover', { dataTransfer: files })
  await page.getByText('Drop a bundle (.penumbra) to import its run.').waitFor()
  await page.dispatchEvent('main', 'drop', { dataTransfer: files })
}

afterAll(async () => {
  await elsewhere.end()
  rmSync(folder, { recursive: true })
})

test('an imported run is in the table and shows its curves', async () => {
  const { page, goTo, expectNoDefects } = elsewhere
  await goTo('/runs')
  await page
    .getByText(trained[0]?.name ?? '')
    .first()
    .waitFor()
  await goTo(`/runs/${trained[0]?.id}`)
  await page.locator('.curve-panel canvas').first().waitFor()
  expectNoDefects()
})

test('the report is one file that asks for nothing, light and dark', async () => {
  const { page, goTo, expectNoDefects } = elsewhere
  await goTo(`/compare?runs=${trained.map(({ id }) => id).join()}`)
  await page.getByRole('button', { name: 'Report' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save as HTML').click()])
  const file = join(folder, 'report.html')
  await download.saveAs(file)
  expect(readFileSync(file, 'utf8')).not.toMatch(/<script|<link|<img|@import/)
  const reader = await page.context().browser()?.newPage()
  if (!reader) throw new Error('The browser is gone')
  const requests: string[] = []
  await reader.route('**', (route) => {
    requests.push(route.request().url())
    return route.request().url().startsWith('file:') ? route.continue() : route.abort()
  })
  await reader.goto(pathToFileURL(file).href)
  const firstTable = reader.getByRole('table').first()
  for (const { testError } of trained) expect(await firstTable.textContent()).toContain(testError?.toFixed(2))
  for (const theme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme: theme })
    expect(await reader.locator(`.${theme} svg`).first().isVisible()).toBe(true)
    expect(
      await reader
        .locator(`.${theme === 'light' ? 'dark' : 'light'} svg`)
        .first()
        .isVisible(),
    ).toBe(false)
  }
  expect(requests).toEqual([pathToFileURL(file).href])
  await photograph(reader, 'report')
  await reader.close()
  expectNoDefects()
})

test.each([
  ['Markdown', /^# Comparison of .*\n/, '|'],
  ['LaTeX', /\\begin\{tabular\}/, '&'],
])('the comparison as %s has the errors of both runs in its first table', async (name, form, separator) => {
  const { page, goTo, expectNoDefects } = elsewhere
  await goTo(`/compare?runs=${trained.map(({ id }) => id).join()}`)
  await page.getByRole('button', { name: 'Report' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(`Save as ${name}`).click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toMatch(form)
  for (const { testError } of trained) expect(text).toContain(`${separator} ${testError?.toFixed(2)} ${separator}`)
  expectNoDefects()
})
