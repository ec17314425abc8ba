import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ApiOutputs } from '../../src/shared/api.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

async function show(run: ApiOutputs['runs.create']): Promise<void> {
  await workbench.goTo(`/runs/${run.id}/idea`)
  await page.getByRole('heading', { name: run.name }).waitFor()
}

async function completed({ id }: ApiOutputs['runs.create']): Promise<void> {
  await expect.poll(async () => (await call('runs.get', { id })).status, { timeout: 120_000 }).toBe('completed')
}

test('decisions in the plane are drawn live while a run on the two moons trains', async () => {
  const run = await call('runs.create', {
    method: 'vat',
    dataset: 'moons',
    settings: { labels: 16, validationSize: 0 },
    params: {
      hiddenWidths: [100],
      batchNorm: 'none',
      labeledBatch: 16,
      unlabeledBatch: 16,
      epsilon: 0.6,
      learningRate: 0.01,
      steps: 6000,
      evaluateEvery: 2000,
    },
  })
  await show(run)
  const map = page.locator('canvas[role=img], [role=img] canvas').first()
  await map.waitFor()
  const label = () =>
    page
      .getByRole('img', { name: /moons|class|decision/i })
      .first()
      .getAttribute('aria-label')
  await expect.poll(label).toBeTruthy()
  await completed(run)
  const view = await call('runs.view', { id: run.id, viewId: 'decisions' })
  expect(view?.steps).toEqual([0, 10, 100, 1000, 2000, 4000, 6000])
  await page.reload()
  await expect.poll(label).toBeTruthy()
  await page
    .getByRole('img', { name: /moons|class|decision/i })
    .first()
    .scrollIntoViewIfNeeded()
  await photograph(page, 'decisions')
})

test('a finished classifier shows adversarial examples and its error under attack', async () => {
  const run = await call('runs.create', {
    method: 'supervised',
    params: { hiddenWidths: [100], steps: 100, evaluateEvery: 100 },
  })
  await completed(run)
  await show(run)
  await page.getByRole('region', { name: 'Images and their adversarial perturbations' }).waitFor()
  const curve = await call('runs.view', { id: run.id, viewId: 'error-under-attack' })
  if (curve?.data.kind !== 'attack-curve') throw new Error('no error under attack was stored')
  for (const { attack, errors } of curve.data.curves) {
    expect(errors.at(-1), attack).toBeGreaterThan((errors[0] ?? 0) + 20)
  }
  await photograph(page, 'adversarial-examples')
  const histogram = page.getByRole('heading', { name: 'Local distributional smoothness' })
  await histogram.scrollIntoViewIfNeeded()
  await photograph(page, 'robustness')
})
