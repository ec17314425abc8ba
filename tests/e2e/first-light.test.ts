import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph, wantsPhotographs } from './photograph.ts'

const runName = 'vat on few labels'

let workbench: OpenWorkbench
let page: Page

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

test('opened empty, it says what it is for and offers the example', async () => {
  await page.getByRole('button', { name: 'Run the example' }).waitFor()
  expect(page.url()).not.toContain(new URL(workbench.url).hash)
  await photograph(page, 'first-start')
})

test('a value out of range is refused beside its field, and nothing can be started', async () => {
  await page.getByRole('link', { name: 'New run' }).click()
  await page.getByRole('radio', { name: /Virtual adversarial training/ }).click()
  const norm = page.getByRole('textbox', { name: /^Perturbation norm/ })
  await norm.fill('99')
  await page.getByText('99: expected a number in 0 … 20').first().waitFor()
  expect(await page.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Reset Perturbation norm' }).click()
  expect(await norm.inputValue()).toBe('2')
})

test('VAT starts from the form and its points arrive', async () => {
  await page.getByRole('textbox', { name: /^Name of the run/ }).fill(runName)
  await page.getByRole('textbox', { name: /^Hidden layers/ }).fill('64-32')
  await page.getByRole('textbox', { name: /^Steps/ }).fill('1000000')
  await page.getByRole('textbox', { name: /^Evaluate every/ }).fill('20')
  expect(await page.locator('.command code').textContent()).toContain('--steps 1000000')
  await page.getByRole('textbox', { name: /^Name of the run/ }).scrollIntoViewIfNeeded()
  await photograph(page, 'new-run')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/#\/runs\//)
  await expect.poll(() => pointsShown(page), { timeout: 60_000 }).toBeGreaterThan(3)
  const before = await pointsShown(page)
  await expect.poll(() => pointsShown(page), { timeout: 60_000 }).toBeGreaterThan(before)
  expect(await page.locator('.curve-panel canvas').count()).toBe(2)
})

test('the run stops, and is found again after a reload', async () => {
  await page.getByRole('main').getByRole('button', { name: 'Stop and save' }).click()
  await page.getByText(/^Stopped at step [\d,]+ of 1,000,000$/).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Filter runs' }).fill('few labels')
  const row = page.getByRole('row', { name: new RegExp(runName) })
  expect(await row.getByText('Stopped').count()).toBe(1)
  await row.getByRole('link', { name: runName }).click()
  await page.getByRole('heading', { name: runName }).waitFor()
  await expect.poll(() => pointsShown(page)).toBeGreaterThan(3)
})

test('it resumes from where it stopped, and stops again', async () => {
  const stopped = page.getByText(/^Stopped at step [\d,]+ of 1,000,000$/)
  const stepOf = async () => Number(/step ([\d,]+)/.exec((await stopped.textContent()) ?? '')?.[1]?.replaceAll(',', ''))
  const before = await stepOf()
  await page.getByRole('button', { name: 'Resume' }).click()
  await stopped.waitFor({ state: 'hidden' })
  const points = await pointsShown(page)
  await expect.poll(() => pointsShown(page), { timeout: 60_000 }).toBeGreaterThan(points)
  await page.getByRole('main').getByRole('button', { name: 'Stop and save' }).click()
  await stopped.waitFor()
  expect(await stepOf()).toBeGreaterThan(before)
})

test('its name changes in place', async () => {
  const rename = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Rename ${from}` }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'New name' }).fill(to)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: to }).waitFor()
  }
  await rename(runName, 'another name')
  await page.reload()
  await rename('another name', runName)
})

test('a clone opens the form with the values of the run', async () => {
  await page
    .getByRole('button', { name: 'Clone' })
    .or(page.getByRole('link', { name: 'Clone' }))
    .click()
  await page.waitForURL(/#\/new\?clone=/)
  expect(await page.getByRole('textbox', { name: /^Hidden layers/ }).inputValue()).toBe('64-32')
  expect(await page.getByRole('textbox', { name: /^Steps/ }).inputValue()).toBe('1000000')
})

test('a page opens at its top, wherever the one before was scrolled to', async () => {
  const main = page.getByRole('main')
  const scrolled = () => main.evaluate(({ scrollTop }) => scrollTop)
  await page.goBack()
  await page.setViewportSize({ width: 1440, height: 500 })
  await page.getByRole('heading', { name: 'Error', exact: true }).waitFor()
  await main.evaluate((element) => element.scrollTo(0, 200))
  expect(await scrolled()).toBe(200)
  await page.getByRole('link', { name: 'New run' }).click()
  await page.getByRole('radio', { name: /Virtual adversarial training/ }).waitFor()
  expect(await scrolled()).toBe(0)
  await page.goBack()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('heading', { name: runName }).waitFor()
})

test('a cell of its confusion matrix opens the images behind it', async () => {
  await page.getByRole('link', { name: 'Errors', exact: true }).click()
  const cell = page
    .getByRole('button', { name: /^true \d, predicted \d: [1-9]/ })
    .filter({ hasText: /^\d$/ })
    .first()
  const count = Number(await cell.textContent())
  await cell.focus()
  await page.keyboard.press('Enter')
  const gallery = page.getByRole('dialog')
  await expect.poll(() => gallery.getByRole('img').count()).toBe(count)
  await photograph(page, 'gallery')
  await page.keyboard.press('Escape')
  await gallery.waitFor({ state: 'hidden' })
})

test('the palette finds the run by keyboard', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Page, method or run' }).fill('run few labels')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/runs\/[^/]+$/)
  await page.getByRole('heading', { name: runName }).waitFor()
})

test('deleting goes to the trash, with undo', async () => {
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await page.getByRole('button', { name: 'Run the example' }).waitFor()
  const moved = page.locator('.toast').filter({ hasText: '1 run moved to trash.' })
  await moved.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: runName }).waitFor()
})

test('the trash restores, and deletes for good after asking', async () => {
  await page.getByRole('checkbox', { name: `Select ${runName}` }).click()
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await page.getByRole('link', { name: 'Trash', exact: true }).click()
  await page.getByRole('button', { name: 'Delete all for good' }).click()
  await photograph(page, 'trash')
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click()
  await page.getByText('The trash is empty.').waitFor()
})

test('the example queues both runs on one split and compares them', async () => {
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await page.getByRole('button', { name: 'Run the example' }).click()
  await page.waitForURL(/#\/compare/)
  await expect.poll(() => page.locator('.results thead').getByRole('link').count()).toBe(2)
  await page.getByRole('link', { name: /^Queue/ }).click()
  const rows = page.getByRole('main').getByRole('row')
  await expect.poll(() => rows.count()).toBe(2)
  if (wantsPhotographs) await tour(page)
  else await page.getByRole('button', { name: /^Stop/ }).last().click()
})

/** The number before "of … points shown" in the panel with the most points. */
async function pointsShown(from: Page): Promise<number> {
  const texts = await from.locator('.points').allTextContents()
  return Math.max(0, ...texts.map((text) => Number(text.split(' ')[0]?.replaceAll(',', ''))))
}

/** Every page with the runs of the example: the queue while they train, the others when they are done. */
async function tour(from: Page): Promise<void> {
  await photograph(from, 'queue')
  const open = (name: string) =>
    from.getByRole('navigation', { name: 'Pages' }).getByTitle(name, { exact: true }).click()
  await open('Runs')
  await expect.poll(() => from.getByRole('row').filter({ hasText: 'Completed' }).count(), { timeout: 900_000 }).toBe(2)
  await photograph(from, 'runs')
  await from.getByRole('checkbox', { name: 'Select all shown runs' }).click()
  await from.getByRole('button', { name: 'Compare' }).click()
  await from.locator('canvas').first().waitFor()
  await photograph(from, 'compare')
  await from.locator('.results').getByRole('link', { name: /vat/ }).click()
  await from.locator('canvas').first().waitFor()
  await photograph(from, 'run')
  const tabs = {
    'What it does': 'run-idea',
    Errors: 'run-errors',
    Settings: 'run-settings',
    Log: 'run-log',
    Files: 'run-files',
  }
  for (const [tab, name] of Object.entries(tabs)) {
    await from.getByRole('link', { name: tab, exact: true }).click()
    await from.locator('.panel').first().waitFor()
    await photograph(from, name)
  }
  await open('Datasets')
  await from.locator('canvas').nth(35).waitFor()
  await photograph(from, 'datasets')
  await open('Doctor')
  await from.locator('.checks').waitFor()
  await photograph(from, 'doctor')
}
