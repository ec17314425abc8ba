import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StudyRow } from '../../src/shared/studies.ts'
import { openWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let study: StudyRow

const range = { target: 'params', distribution: 'log-uniform' } as const

/** Four draws of a random search; of each rung the better half goes on, so one run gets to its end. */
beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page } = workbench)
  await workbench.call('queue.pause', {})
  study = await workbench.call('studies.create', {
    kind: 'sweep',
    name: 'Search with pruning',
    seeds: [1],
    pruning: { firstStep: 20, factor: 2 },
    arms: [
      {
        title: 'VAT',
        run: {
          method: 'vat',
          dataset: 'moons',
          settings: { labels: 8, validationSize: 8 },
          params: { hiddenWidths: [20], labeledBatch: 8, unlabeledBatch: 16, steps: 80, evaluateEvery: 20 },
        },
        layout: {
          kind: 'random',
          samples: 4,
          axes: [
            { ...range, name: 'learningRate', min: 1e-4, max: 1e-1 },
            { ...range, name: 'epsilon', min: 0.1, max: 1 },
          ],
        },
      },
    ],
  })
  await workbench.goTo(`/studies/${study.id}`)
})

afterAll(() => workbench.end())

test('a study that waits is stopped and goes on', async () => {
  await page.getByText('0 of 4 runs ended').waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('main').getByText('Stopped', { exact: true }).first().waitFor()
  await expect.poll(async () => (await workbench.call('queue.get', {})).waiting).toEqual([])
  await page.getByText('0 of 4 runs ended').waitFor()
  await photograph(page, 'study-stopped')
  await page.getByRole('main').getByRole('button', { name: 'Resume' }).click()
  await page.getByRole('main').getByText('Running', { exact: true }).first().waitFor()
  await expect.poll(async () => (await workbench.call('queue.get', {})).waiting.length).toBe(4)
})

test('half of each rung is pruned, which the figure and the table tell', async () => {
  await workbench.call('queue.unpause', {})
  await page.getByText('4 of 4 runs ended').waitFor({ timeout: 250_000 })
  await page.getByRole('main').getByText('Completed', { exact: true }).first().waitFor()
  const [{ cells } = study] = await workbench.call('studies.list', {})
  const runs = await Promise.all(cells.flatMap((cell) => cell.runs).map((id) => workbench.call('runs.get', { id })))
  expect(runs.map(({ step }) => step).toSorted((a, b) => a - b)).toEqual([20, 20, 40, 80])
  await page.getByText('pruned by successive halving from step 20, factor 2').waitFor()
  await page.getByRole('region', { name: 'Figure' }).locator('canvas').first().waitFor()
  const legend = page.getByRole('button', { name: '3 pruned runs: their errors at the step where each was stopped' })
  expect(await legend.getAttribute('aria-pressed')).toBe('true')
  await photograph(page, 'study-pruned')
  await legend.click()
  expect(await legend.getAttribute('aria-pressed')).toBe('false')
  workbench.expectNoDefects()
})
