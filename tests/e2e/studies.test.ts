import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

const studyName = 'VAT on the moons'

let workbench: OpenWorkbench
let page: Page

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

const summary = () => page.getByRole('complementary', { name: 'What will run' })
const behind = () => page.getByRole('region', { name: 'Runs behind the chosen point' })

test('without a study, the page says what one is for', async () => {
  await page.getByRole('navigation', { name: 'Pages' }).getByTitle('Studies', { exact: true }).click()
  await page.getByText('Each point is a mean over seeds').waitFor()
  await page.getByRole('button', { name: 'New study' }).click()
  await page.getByRole('radio', { name: /^Study of ε/ }).waitFor()
})

test('the form counts the runs, and refuses a value out of range beside its field', async () => {
  await page.getByLabel('Preset').selectOption({ label: 'Two moons: VAT' })
  await page.getByText('Data, network and training').click()
  await page.getByRole('textbox', { name: /^Steps/ }).fill('60')
  await page.getByRole('textbox', { name: /^Evaluate every/ }).fill('20')
  await page.getByText('Data, network and training').click()
  await page.getByRole('button', { name: 'Do not vary Weight of the smoothness' }).click()
  await page.getByRole('button', { name: 'Do not vary Power iterations' }).click()
  const values = page.getByRole('textbox', { name: 'Values of Perturbation norm' })
  await values.fill('0.3, 99')
  await page.locator('.axis').getByText('99: expected a number in 0 … 20').waitFor()
  expect(
    await summary()
      .getByRole('button', { name: /^Queue/ })
      .isDisabled(),
  ).toBe(true)
  await values.fill('0.3, 1.2')
  await page.getByRole('textbox', { name: 'Seeds', exact: true }).fill('1-2')
  await page.getByRole('textbox', { name: 'Name of the study' }).fill(studyName)
  await summary().getByRole('button', { name: 'Queue 4 runs' }).waitFor()
  await photograph(page, 'study-form')
  await page.getByRole('textbox', { name: 'Budget' }).fill('3')
  await page.getByText('3: the study needs 4 runs, 2 cells under 2 seeds').first().waitFor()
  await page.getByRole('textbox', { name: 'Budget' }).fill('4')
})

test('two values under two seeds train, and the figure fills', async () => {
  await summary().getByRole('button', { name: 'Queue 4 runs' }).click()
  await page.getByRole('heading', { name: studyName }).waitFor()
  await page.getByText('4 of 4 runs ended').waitFor({ timeout: 200_000 })
  await page.getByText('Completed', { exact: true }).waitFor()
  const figure = page.getByRole('region', { name: 'Figure' })
  await figure.locator('canvas').waitFor()
  await figure.getByText('Values', { exact: true }).click()
  const rows = figure.getByRole('region', { name: /^Test error against/ }).locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(2)
  for (const text of await rows.allTextContents()) expect(text).toMatch(/[\d.]+ ± [\d.]+\s%/)
  await figure.getByText('Values', { exact: true }).click()
  expect(await figure.locator('.protocol').textContent()).toContain('moons · 16 labels · 0 validation')
  await photograph(page, 'study-parameters')
})

test('a click on a point lists its runs, and so does its row', async () => {
  await clickFirstPoint()
  await expect.poll(() => behind().getByRole('link', { name: /seed/ }).count()).toBe(2)
  await behind().getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Show runs' }).last().focus()
  await page.keyboard.press('Enter')
  await behind().getByRole('link', { name: /1\.2/ }).first().click()
  await page.waitForURL(/#\/runs\//)
  await page.getByRole('heading', { name: /1\.2/ }).waitFor()
})

test('the study of a run begins with its recipe: error against labels, beside both baselines', async () => {
  await page.getByRole('main').getByRole('button', { name: 'Study', exact: true }).click()
  await page.getByRole('radio', { name: /^Label efficiency/ }).click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Numbers of labels' }).inputValue()).toBe('4, 10')
  await page.getByRole('textbox', { name: 'Seeds', exact: true }).fill('1-2')
  await summary().getByRole('button', { name: 'Queue 10 runs' }).click()
  await page.getByText('10 of 10 runs ended').waitFor({ timeout: 250_000 })
  const legend = page.getByRole('region', { name: 'Figure' }).getByRole('button', { pressed: true })
  await expect.poll(() => legend.count()).toBe(3)
  await photograph(page, 'study-labels')
})

test('a study is renamed, removed and brought back', async () => {
  await page.getByRole('navigation', { name: 'Pages' }).getByTitle('Studies', { exact: true }).click()
  await expect.poll(() => page.getByRole('main').locator('tbody tr').count()).toBe(2)
  await photograph(page, 'studies')
  await page.getByRole('link', { name: studyName }).click()
  await page.getByRole('button', { name: `Rename ${studyName}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'New name' }).fill('moons')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'moons' }).waitFor()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => page.getByRole('link', { name: 'moons', exact: true }).count()).toBe(0)
  const removed = page.locator('.toast').filter({ hasText: 'Study removed.' })
  await removed.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'moons', exact: true }).waitFor()
})

/** Clicks down the leftmost column of the first series' colour until the runs of a point appear. */
async function clickFirstPoint(): Promise<void> {
  const canvas = page.getByRole('region', { name: 'Figure' }).locator('canvas').first()
  const places = await canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return []
    const { width, height, clientWidth } = element
    const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const found: { x: number; y: number }[] = []
    for (let place = 0; place < pixels.length; place += 4) {
      const [red, green, blue] = [pixels[place], pixels[place + 1], pixels[place + 2]]
      if (red === 0x00 && green === 0x72 && blue === 0xb2) {
        found.push({ x: (place / 4) % width, y: Math.floor(place / 4 / width) })
      }
    }
    const left = Math.min(...found.map(({ x }) => x)) + 4
    const scale = clientWidth / width
    return found.filter(({ x }) => x === left).map(({ x, y }) => ({ x: x * scale, y: y * scale }))
  })
  for (const position of places) {
    await canvas.click({ position })
    if ((await behind().count()) > 0) return
  }
  throw new Error(`None of ${places.length} places of the first point lists its runs.`)
}
