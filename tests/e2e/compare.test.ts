import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ApiInput } from '../../src/shared/api-inputs.ts'
import type { RunRow } from '../../src/shared/runs.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench
let vat: readonly RunRow[]
let supervised: readonly RunRow[]

const settings = { labels: 16, validationSize: 0 }
const network = { hiddenWidths: [50], learningRate: 0.01, labeledBatch: 16, steps: 300, evaluateEvery: 50 }

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

/** An expectation that training and drawing on a busy machine have time to meet. */
function eventually<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: 120_000 })
}

/** A recipe trained under three seeds, by ascending seed. */
async function group(request: ApiInput<'runs.create'>): Promise<readonly RunRow[]> {
  const first = await call('runs.create', request)
  const ids = [first, ...(await call('runs.repeat', { id: first.id, count: 2 }))].map(({ id }) => id)
  const done = async () => (await Promise.all(ids.map((id) => call('runs.get', { id })))).map(({ status }) => status)
  await eventually(done).toEqual(['completed', 'completed', 'completed'])
  return await Promise.all(ids.map((id) => call('runs.get', { id })))
}

async function open(query: string): Promise<void> {
  await workbench.goTo(`/compare?${query}`)
  await page.getByRole('region', { name: 'Results' }).waitFor()
}

const heads = () => page.locator('.results thead').getByRole('link').allTextContents()
const errorCells = () => page.locator('[data-error=testError] td')

function meanOf(runs: readonly RunRow[]): number {
  return runs.reduce((sum, { testError }) => sum + (testError ?? Number.NaN), 0) / runs.length
}

test('two recipes train under three seeds each', async () => {
  supervised = await group({ method: 'supervised', dataset: 'moons', settings, params: network })
  const perturbed = { ...network, batchNorm: 'none', unlabeledBatch: 16, epsilon: 0.6 }
  vat = await group({ method: 'vat', dataset: 'moons', settings, params: perturbed })
  expect(new Set([...supervised, ...vat].map(({ recipe }) => recipe)).size).toBe(2)
})

test('two runs of one split: errors, the change against the baseline, settings that differ', async () => {
  const [first, second] = [supervised[0], vat[0]]
  await open(`runs=${first?.id},${second?.id}`)
  expect(await heads()).toHaveLength(2)
  const change = (second?.testError ?? 0) - (first?.testError ?? 0)
  await eventually(() => errorCells().nth(1).textContent()).toContain(Math.abs(change).toFixed(2))
  expect(await errorCells().nth(0).textContent()).toContain((first?.testError ?? 0).toFixed(2))
  expect(await page.getByText('Different splits').count()).toBe(0)
  const rows = page.getByRole('region', { name: 'Settings' }).getByRole('row')
  await page.getByRole('rowheader', { name: 'Method' }).waitFor()
  const different = await rows.count()
  await page.getByRole('switch', { name: 'Only differences' }).click()
  await eventually(() => rows.count()).toBeGreaterThan(different + 5)
  expect(page.url()).toContain('settings=all')
  await page.goBack()
  await eventually(() => rows.count()).toBe(different)
})

test('ids that are unknown are said', async () => {
  await open(`runs=${vat[0]?.id},no-such-run,${vat[1]?.id}`)
  await page.getByText('There is no run no-such-run').waitFor()
  expect(await heads()).toHaveLength(2)
})

test('groups: mean over seeds, paired interval, seeds still needed, bands', async () => {
  await open(`runs=${supervised[0]?.id},${vat[0]?.id}&by=group`)
  expect(await heads()).toHaveLength(2)
  const [ofBaseline = '', ofVat = ''] = await errorCells().allTextContents()
  expect(ofBaseline).toContain(meanOf(supervised).toFixed(2))
  expect(ofVat).toContain(meanOf(vat).toFixed(2))
  expect(ofVat).toContain('n = 3')
  expect(ofVat).toContain('paired by 3 seeds')
  expect(ofVat).toMatch(/needs about \d+ more seeds?|enough seeds|no number of seeds/)
  const seeds = errorCells()
    .nth(1)
    .getByRole('img', { name: /seed 1: .*seed 2: .*seed 3: / })
  expect(await seeds.locator('circle').count()).toBe(3)
  await eventually(() => page.locator('.curve-panel canvas').count()).toBeGreaterThanOrEqual(2)
  await photograph(page, 'compare-groups')
})

test('a pin makes another column the baseline; back undoes it; a column is removed and added again', async () => {
  const before = await heads()
  await page.getByRole('button', { name: /^Make vat.* the baseline$/ }).click()
  await eventually(heads).toEqual(before.toReversed())
  await page.goBack()
  await eventually(heads).toEqual(before)
  await page.getByRole('button', { name: /^Remove vat/ }).focus()
  await page.keyboard.press('Enter')
  await eventually(heads).toEqual(before.slice(0, 1))
  await page.getByRole('textbox', { name: 'Add a group' }).click()
  await page.keyboard.press('Enter')
  await eventually(async () => (await heads()).length).toBe(2)
  await page.getByRole('radio', { name: 'Runs' }).check({ force: true })
  await eventually(async () => (await heads()).length).toBe(6)
  await page.goBack()
  await eventually(async () => (await heads()).length).toBe(2)
})

test('a zoom is part of the address; back shows all again', async () => {
  const [from, to] = [page.getByLabel('Show from'), page.getByLabel('Show to')]
  await from.fill('100')
  await to.fill('200')
  await page.keyboard.press('Enter')
  await eventually(() => decodeURIComponent(page.url())).toContain('range=100,200')
  const points = () => page.locator('.points').first().textContent()
  // Two groups of three evaluations each.
  await eventually(points).toMatch(/^6 of /)
  await page.goBack()
  await eventually(points).toMatch(/^12 of /)
})

test('matrices on one scale with the difference from the baseline, maps of the plane', async () => {
  const matrices = page.getByRole('region', { name: 'Confusion matrices' })
  await eventually(() => matrices.getByRole('table').count()).toBe(3)
  await matrices.getByText('Less the baseline').scrollIntoViewIfNeeded()
  await photograph(page, 'compare-matrices')
  await eventually(() => page.getByRole('region', { name: 'Decisions in the plane' }).locator('canvas').count()).toBe(2)
})

test('points where two runs disagree, filtered by who is right', async () => {
  const section = page.getByRole('region', { name: 'Where two runs disagree' })
  await section.scrollIntoViewIfNeeded()
  const count = async (name: RegExp) =>
    Number(/\d[\d,]*$/.exec(((await section.getByRole('button', { name }).textContent()) ?? '').trim())?.[0])
  const [all, first, second, both] = await Promise.all([/^All/, /^A right/, /^A wrong/, /^Both wrong/].map(count))
  expect(all).toBeGreaterThan(0)
  expect((first ?? 0) + (second ?? 0) + (both ?? 0)).toBe(all)
  await section.getByRole('button', { name: /^A wrong/ }).click()
  await eventually(() => page.url()).toContain('disagreement=second-right')
  await eventually(() => section.locator('.disagreed').count()).toBe(second)
  await photograph(page, 'compare-disagreements')
  await page.reload()
  await eventually(() => section.locator('.disagreed').count()).toBe(second)
})

test('digits where two runs on different splits disagree are shown as images, page by page', async () => {
  const params = { hiddenWidths: [30], steps: 20, evaluateEvery: 20 }
  const one = await call('runs.create', { method: 'supervised', params })
  const other = await call('runs.create', { method: 'supervised', settings: { seed: 2 }, params })
  for (const { id } of [one, other]) {
    await eventually(async () => (await call('runs.get', { id })).status).toBe('completed')
  }
  await open(`runs=${one.id},${other.id}`)
  await page.getByText('Different splits: differences include the luck of the labels.').waitFor()
  const section = page.getByRole('region', { name: 'Where two runs disagree' })
  await eventually(() => section.locator('canvas').count()).toBe(60)
  const firstOfPage = () => section.locator('canvas').first().getAttribute('aria-label')
  const before = await firstOfPage()
  await section.getByRole('button', { name: 'Next page' }).click()
  await eventually(firstOfPage).not.toBe(before)
  expect(page.url()).toContain('page=2')
  await section.scrollIntoViewIfNeeded()
  await photograph(page, 'compare-digits')
  await page.getByRole('region', { name: 'Images under attack' }).scrollIntoViewIfNeeded()
  await photograph(page, 'compare-pictures')
})
