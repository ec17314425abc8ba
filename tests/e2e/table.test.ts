import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RunRow } from '../../src/shared/runs.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

const params = { hiddenWidths: [20], steps: 60, evaluateEvery: 20 }
const settings = { labels: 16, validationSize: 0 }

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench

/** Four short runs on the moons: three seeds of one recipe, one of another. */
beforeAll(async () => {
  workbench = await openWorkbench(async (call) => {
    const request = { method: 'supervised', dataset: 'moons' }
    for (const seed of [1, 2, 3]) {
      await call('runs.create', { ...request, name: `narrow ${seed}`, settings: { ...settings, seed }, params })
    }
    await call('runs.create', { ...request, name: 'wide 1', settings, params: { ...params, hiddenWidths: [40] } })
  })
  ;({ page, call } = workbench)
  await row('narrow 1').waitFor()
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

function runs(): Promise<RunRow[]> {
  return call('runs.list', {})
}

const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
const names = () =>
  page
    .locator('tbody .link')
    .allTextContents()
    .then((texts) => texts.map((text) => text.trim()))
const button = (name: string) => page.getByRole('button', { name, exact: true })
const filter = (text: string) => page.getByRole('textbox', { name: 'Filter runs' }).fill(text)
const select = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click()
const toast = (message: string) => page.locator('.toast').filter({ hasText: message }).last()
const undo = (message: string) => toast(message).getByRole('button', { name: 'Undo' }).click()
const heading = (name: string) => page.getByRole('columnheader', { name })

test('each row shows its errors and the course of the test error', async () => {
  await expect.poll(() => page.getByRole('row', { name: /Completed/ }).count(), { timeout: 240_000 }).toBe(4)
  await expect.poll(() => page.locator('tbody polyline').count()).toBe(4)
  const [first] = await runs()
  expect(await row(first?.name ?? '').textContent()).toContain(first?.testError?.toFixed(2))
  await photograph(page, 'table')
})

test('a heading sorts, and sorts the other way', async () => {
  await heading('Seed').getByRole('button').click()
  expect((await names()).at(-1)).toBe('narrow 3')
  await heading('Seed').getByRole('button').click()
  expect((await names())[0]).toBe('narrow 3')
  expect(await heading('Seed').getAttribute('aria-sort')).toBe('descending')
  await heading('Created').getByRole('button').click()
  expect((await names())[0]).toBe('wide 1')
})

test('a filter of words and conditions, its explanation, and what is wrong with one', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('narrow seed>1 error<=100')
  await expect.poll(names).toEqual(['narrow 3', 'narrow 2'])
  await filter('err<5')
  await page.getByRole('alert').getByText('"err" is not a column').waitFor()
  expect(await names()).toHaveLength(2)
  await photograph(page, 'table-filter-problem')
  await filter('')
  await button('How a filter is written').click()
  await button('status:completed').click()
  expect(await page.getByRole('textbox', { name: 'Filter runs' }).inputValue()).toBe('status:completed')
  await page.keyboard.press('Escape')
  await filter('')
})

test('a column of a parameter and one of a curve are chosen, moved, widened, and kept over a reload', async () => {
  await button('Columns').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: 'Find a column' }).fill('hiddenWidths')
  await drawer.getByRole('checkbox', { name: /hiddenWidths/ }).check()
  await drawer.getByRole('textbox', { name: 'Find a column' }).fill('min(error/test)')
  await drawer.getByRole('checkbox', { name: /min\(error\/test\)/ }).check()
  await button('Hide Tags').click()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await row('wide 1').getByText('40', { exact: true }).waitFor()
  await heading('Test error, least').waitFor()
  const titles = () => page.getByRole('columnheader').allTextContents()
  const placeOf = async (title: string) => (await titles()).findIndex((text) => text.includes(title))
  await heading('Labels').getByRole('button').dragTo(heading('Status'))
  await expect.poll(async () => (await placeOf('Status')) - (await placeOf('Labels'))).toBe(1)
  await heading('Labels').getByRole('button').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await placeOf('Labels')) - (await placeOf('Status'))).toBe(1)
  const before = await heading('Method').boundingBox()
  await heading('Method').getByRole('button').focus()
  await page.keyboard.press('Shift+ArrowRight')
  const wider = async () => (await heading('Method').boundingBox())?.width
  await expect.poll(wider).toBeGreaterThan((before?.width ?? 0) + 8)
  const arranged = await titles()
  await page.reload()
  await row('wide 1').waitFor()
  expect(await titles()).toEqual(arranged)
})

test('a view is saved under a name, applied and deleted with undo', async () => {
  await filter('narrow')
  await button('Views').click()
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('only narrow')
  await page.keyboard.press('Enter')
  await toast('View “only narrow” saved.').waitFor()
  await button('Views').click()
  await button('Usual view').click()
  await expect.poll(async () => (await names()).length).toBe(4)
  await button('Views').click()
  await button('only narrow').click()
  await expect.poll(async () => (await names()).length).toBe(3)
  await button('Views').click()
  await button('Delete the view only narrow').click()
  await undo('View “only narrow” deleted.')
  await button('only narrow').waitFor()
  expect((await call('savedViews.list', {})).map(({ name }) => name)).toEqual(['only narrow'])
  await button('Usual view').click()
})

test('seeds of one recipe fold into mean ± deviation', async () => {
  const grouping = page.getByRole('combobox', { name: 'Group the runs' })
  await grouping.selectOption('recipe')
  await page
    .getByRole('row', { name: /n = 3/ })
    .getByText(/^\d+\.\d\d ± \d+\.\d\d$/)
    .first()
    .waitFor()
  expect(await names()).toEqual([])
  await page.getByRole('row', { name: /n = 3/ }).getByRole('button').click()
  await expect.poll(async () => (await names()).toSorted()).toEqual(['narrow 1', 'narrow 2', 'narrow 3'])
  await photograph(page, 'table-groups')
  await grouping.selectOption({ label: 'By hidden layers' })
  await page.getByRole('row', { name: 'Hidden layers: ' }).first().waitFor()
  await grouping.selectOption('none')
})

test('tags are added to the selection, shown, filtered by, removed with undo', async () => {
  await select('narrow 1')
  await select('narrow 2')
  await button('Tag').click()
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('baseline')
  await page.keyboard.press('Enter')
  await row('narrow 2').getByRole('button', { name: 'baseline' }).waitFor()
  await photograph(page, 'table-tagging')
  await button('Remove the tag baseline').click()
  await expect.poll(() => row('narrow 2').getByRole('button', { name: 'baseline' }).count()).toBe(0)
  await undo('Tag “baseline” removed from 2 runs.')
  await page.keyboard.press('Escape')
  await button('Clear').click()
  await row('narrow 1').getByRole('button', { name: 'baseline' }).click()
  await expect.poll(async () => (await names()).toSorted()).toEqual(['narrow 1', 'narrow 2'])
  await filter('')
})

test('by keyboard: arrows, space, s, t, Enter, Escape', async () => {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('2 selected').waitFor()
  await page.keyboard.press('s')
  await expect.poll(async () => (await runs()).filter(({ starred }) => starred).length).toBe(2)
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: 'Add a tag' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Escape')
  await page.getByText('2 selected').waitFor({ state: 'hidden' })
  const target = (await names())[2]
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: target ?? '' }).waitFor()
})

test('notes are written in Markdown on the page of the run, safe and with undo', async () => {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await button('Write what this run is for').click()
  await page.getByRole('textbox', { name: 'Notes' }).fill('**Thesis**, <b onclick="x">chapter</b> 3')
  await button('Save notes').click()
  await page.locator('.markdown strong').getByText('Thesis').waitFor()
  expect(await page.locator('.markdown b').count()).toBe(0)
  await photograph(page, 'run-notes')
  await undo('Notes saved.')
  await button('Write what this run is for').waitFor()
})

test('the rows as shown are saved as CSV', async () => {
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await filter('narrow')
  const [download] = await Promise.all([page.waitForEvent('download'), button('CSV').click()])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines[0]).toMatch(/^name,status,course,error,/)
  expect(lines).toHaveLength(4)
  await filter('')
})

test('the selection is compared, and one run is studied', async () => {
  await select('narrow 1')
  await select('wide 1')
  await button('Compare').click()
  await page.waitForURL(/#\/compare\?/)
  await page.goBack()
  await select('narrow 1')
  await button('Study this').click()
  await page.waitForURL(/#\/studies\/new\?run=/)
  await page.goBack()
})

test('a recipe is repeated under the next seeds', async () => {
  await call('queue.pause', {})
  await select('narrow 2')
  await button('Repeat').click()
  await page.getByRole('textbox', { name: 'More seeds of each recipe' }).fill('2')
  await page.keyboard.press('Tab')
  await button('Queue 2 runs').click()
  await expect.poll(async () => (await runs()).map((run) => run.settings.seed).sort()).toEqual([1, 1, 2, 3, 4, 5])
  await button('Clear').click()
})

test('Delete moves to the trash with undo; the trash tells bytes, restores and empties', async () => {
  await row('wide 1').getByRole('gridcell').last().click()
  await page.keyboard.press('Delete')
  await row('wide 1').waitFor({ state: 'hidden' })
  await undo('1 run moved to trash.')
  await row('wide 1').waitFor()
  await select('wide 1')
  await select('narrow 3')
  await button('Trash').click()
  await page.getByRole('link', { name: 'Trash', exact: true }).click()
  await row('narrow 3')
    .getByText(/^[\d.]+ [kM]B$/)
    .waitFor()
  await page.getByText(/[\d.]+ [kM]B on disk in 2 runs/).waitFor()
  await photograph(page, 'trash-sizes')
  await select('narrow 3')
  await button('Restore 1').click()
  await row('narrow 3').waitFor({ state: 'hidden' })
  await button('Delete all for good').click()
  await page.getByText(/[\d.]+ [kM]B on disk: curves/).waitFor()
  await button('Delete for good').click()
  await page.getByText('The trash is empty.').waitFor()
})

test('hundreds of runs: only the rows in sight are drawn, all are sorted and filtered', async () => {
  const [first] = await runs()
  if (!first) throw new Error('There is no run to repeat.')
  for (let hundred = 0; hundred < 3; hundred++) await call('runs.repeat', { id: first.id, count: 100 })
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await page.getByText('305 of 305 runs').waitFor()
  expect(await page.locator('tbody tr').count()).toBeLessThan(60)
  await heading('Seed').getByRole('button').click()
  const lastSeed = Math.max(...(await runs()).map((run) => run.settings.seed))
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await page.getByRole('gridcell', { name: String(lastSeed), exact: true }).waitFor()
  await filter(`seed=${lastSeed}`)
  await page.getByText('1 of 305 runs').waitFor()
  await filter('')
})
