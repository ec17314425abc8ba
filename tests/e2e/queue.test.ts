import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench

/** A run that trains for long, and three that wait behind it. */
beforeAll(async () => {
  workbench = await openWorkbench(async (call) => {
    for (const name of ['first', 'second', 'third', 'fourth']) {
      const seed = 1 + ['first', 'second', 'third', 'fourth'].indexOf(name)
      await call('runs.create', {
        method: 'supervised',
        dataset: 'moons',
        name,
        settings: { labels: 16, validationSize: 0, seed },
        params: { hiddenWidths: [20], steps: 1_000_000, evaluateEvery: 1000 },
      })
    }
  })
  ;({ page, call } = workbench)
  await page.getByRole('link', { name: /^Queue/ }).click()
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

const main = () => page.getByRole('main')
const waiting = () =>
  main().locator('section', { hasText: 'Waiting' }).getByRole('row').getByRole('link').allTextContents()
const row = (name: string) =>
  main()
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

test('times follow from the speed of the run that trains', async () => {
  await row('first')
    .getByText(/At step [\d,]+ of 1,000,000, .* left/)
    .waitFor()
  await row('second')
    .getByText(/^about .+, starts in about /)
    .waitFor()
  await main()
    .getByText(/^Everything done in about .+, at \d\d:\d\d$/)
    .waitFor()
  await photograph(page, 'queue-estimates')
})

test('waiting runs are reordered by dragging and by keyboard', async () => {
  expect(await waiting()).toEqual(['second', 'third', 'fourth'])
  await row('fourth').dragTo(row('second'))
  await expect.poll(waiting).toEqual(['fourth', 'second', 'third'])
  await page.getByRole('button', { name: /^Place 3: third/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(waiting).toEqual(['fourth', 'third', 'second'])
  await page.keyboard.press('ArrowUp')
  await expect.poll(waiting).toEqual(['third', 'fourth', 'second'])
  expect((await call('queue.get', {})).waiting).toHaveLength(3)
})

test('a waiting run stops waiting', async () => {
  await page.getByRole('button', { name: 'Stop waiting: second' }).click()
  await expect.poll(waiting).toEqual(['third', 'fourth'])
})

test('paused, nothing new starts; a stop saves a checkpoint from which the run goes on', async () => {
  await page.getByRole('button', { name: 'Pause the queue' }).click()
  await page.getByText('Paused: what trains goes on').waitFor()
  await page.getByRole('button', { name: 'Stop and save: first' }).click()
  await page.getByText('Nothing trains now.').waitFor()
  await page.getByText(/^Stopped at step [\d,]+ of 1,000,000$/).waitFor()
  await page.getByRole('button', { name: 'Resume: first' }).click()
  await expect.poll(waiting).toContain('first')
})

test('the queue goes on, with as many at a time as asked for', async () => {
  await page.getByRole('textbox', { name: 'Runs at a time' }).fill('2')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Start waiting runs again' }).click()
  await expect.poll(async () => (await call('queue.get', {})).running.length).toBe(2)
  await expect.poll(() => page.getByRole('button', { name: /^Stop and save/ }).count()).toBe(2)
})

test('a run is stopped at once, without a further checkpoint', async () => {
  const third = async () => {
    const run = (await call('runs.list', { trashed: false })).find(({ name }) => name === 'third')
    if (!run) throw new Error('There is no third run')
    return run
  }
  // By then it has a checkpoint to go on from.
  await expect.poll(async () => (await third()).step, { timeout: 60_000 }).toBeGreaterThan(2000)
  await page.getByRole('button', { name: 'Stop now: third' }).click()
  await page.getByRole('button', { name: 'Resume: third' }).waitFor()
  const { id, status } = await third()
  expect(status).toBe('stopped')
  const log = await call('runs.log', { id })
  expect(log.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Stopped at once, as asked/))
})
