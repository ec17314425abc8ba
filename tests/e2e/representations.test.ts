import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ApiOutputs } from '../../src/shared/api.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

type Run = ApiOutputs['runs.create']

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench
let ladder: Run
let baseline: Run
let autoencoder: Run

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

async function completed({ id }: Run): Promise<void> {
  await expect.poll(async () => (await call('runs.get', { id })).status, { timeout: 180_000 }).toBe('completed')
}

/** The panel of a view on the page of a run. */
async function panelOf(title: string) {
  const panel = page.locator('section.panel').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  await panel.waitFor()
  await panel.scrollIntoViewIfNeeded()
  return panel
}

test('a ladder, its noisy baseline and a denoising autoencoder train', async () => {
  ladder = await call('runs.create', {
    method: 'ladder',
    params: { hiddenWidths: [60, 30], steps: 300, evaluateEvery: 150, checkpointEvery: 150 },
  })
  baseline = await call('runs.create', {
    method: 'ladder',
    params: { hiddenWidths: [60, 30], denoisingWeights: [0], steps: 50, evaluateEvery: 50, checkpointEvery: 50 },
  })
  autoencoder = await call('runs.create', {
    method: 'denoising-autoencoder',
    params: { hiddenWidths: [100, 50], pretrainingSteps: 150, steps: 50, evaluateEvery: 150, learningRate: 0.001 },
  })
  await completed(ladder)
  await completed(baseline)
  await completed(autoencoder)
})

test('costs by layer have a logarithmic axis of their own', async () => {
  await workbench.goTo(`/runs/${ladder.id}/curves`)
  const panel = await panelOf('Denoising cost by layer')
  await panel.locator('canvas').first().waitFor()
  await photograph(page, 'ladder-costs')
})

test('the ladder shows its combinators, by layer', async () => {
  await workbench.goTo(`/runs/${ladder.id}/idea`)
  const panel = await panelOf('Learned combinators')
  await expect.poll(() => panel.getByRole('img', { name: /ẑ over z̃/ }).count()).toBe(6)
  const layer = panel.getByRole('combobox', { name: 'Layer' })
  await layer.selectOption({ label: 'Layer 2' })
  await panel.getByText('Unit 2', { exact: true }).waitFor()
  await photograph(page, 'ladder-combinators')
})

test('it repairs damaged images through its layers', async () => {
  const panel = await panelOf('Reconstructions')
  await panel.getByRole('columnheader', { name: /^Corrupted/ }).waitFor()
  // Image, two hidden layers and the output, beside the clean and the corrupted image.
  expect(await panel.getByRole('columnheader').count()).toBe(6)
  expect(await panel.locator('canvas').count()).toBe(60)
  const view = await call('runs.view', { id: ladder.id, viewId: 'reconstructions' })
  if (view?.data.kind !== 'reconstructions') throw new Error('no reconstructions were stored')
  // The decoder removes noise: with all of z̃ it comes nearer to the image than what it was given.
  expect(view.data.errors.reconstructed[0]).toBeLessThan(view.data.errors.corrupted)
  await photograph(page, 'ladder-reconstructions')
})

test('codes are scattered by principal components and t-SNE, and a sign shows its image', async () => {
  const panel = await panelOf('Codes of the test set')
  await expect.poll(() => panel.getByRole('img', { name: /one sign per class/ }).count()).toBe(2)
  const plot = panel.getByRole('img', { name: /^t-SNE/ })
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('the scatter has no place')
  // Signs fill the plot: a walk across it meets one.
  const shown = panel.getByText(/Test example \d+, true/)
  for (let x = 20; x < box.width - 20 && (await shown.count()) === 0; x += 6) {
    await page.mouse.move(box.x + x, box.y + box.height / 2)
  }
  await shown.waitFor()
  await panel.getByRole('img', { name: /Test example \d+, true/ }).waitFor()
  await photograph(page, 'ladder-codes')
})

test('filters of the first layer and the error against noise', async () => {
  const filters = await panelOf('Filters of the first layer')
  expect(await filters.locator('canvas').count()).toBe(60)
  await photograph(page, 'ladder-filters')
  const sweep = await call('runs.view', { id: ladder.id, viewId: 'error-under-noise' })
  if (sweep?.data.kind !== 'noise-sweep') throw new Error('no error under noise was stored')
  expect(sweep.data.errors.at(-1)).toBeGreaterThan((sweep.data.errors[0] ?? 0) + 10)
  await panelOf('Error under noise')
  await photograph(page, 'noise-sweep')
})

/** What a button of the page saves. */
async function saved(button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('drawings are saved with title and axes, images as one picture', async () => {
  await page.getByRole('button', { name: 'Save the chart Error under noise' }).click()
  await photograph(page, 'save-view')
  const { name, bytes } = await saved('Save SVG')
  expect(name).toBe('error-under-noise.svg')
  for (const text of ['Error under noise', 'Test error', 'σ of the noise on the inputs', 'Error (%)']) {
    expect(bytes.toString()).toContain(text)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const widthOf = (png: Buffer) => png.readUInt32BE(16)
  // 8 columns of 60 filters and 6 of reconstructions, four pixels to a pixel, 2 between two images.
  expect(widthOf((await saved('Save PNG: Filters of the first layer')).bytes)).toBe(4 * (8 * 30 - 2))
  expect(widthOf((await saved('Save PNG: Reconstructions')).bytes)).toBe(4 * (6 * 30 - 2))
})

test('the noisy baseline is not offered what only a decoder has', async () => {
  await workbench.goTo(`/runs/${baseline.id}/curves`)
  await panelOf('Cross-entropy')
  expect(await page.getByRole('heading', { name: 'Denoising cost by layer' }).count()).toBe(0)
  await workbench.goTo(`/runs/${baseline.id}/idea`)
  await panelOf('Codes of the test set')
  for (const name of ['Learned combinators', 'Reconstructions']) {
    expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(0)
  }
})

test('the autoencoder shows its probes, repairs and codes', async () => {
  await workbench.goTo(`/runs/${autoencoder.id}/curves`)
  await panelOf('Test error of probes of the codes')
  await workbench.goTo(`/runs/${autoencoder.id}/idea`)
  const panel = await panelOf('Reconstructions')
  await panel.getByRole('columnheader', { name: 'Through layer 2' }).waitFor()
  await panelOf('Codes of the test set')
  await photograph(page, 'autoencoder-codes')
})

test('two runs stand side by side', async () => {
  await workbench.goTo(`/compare?runs=${ladder.id},${autoencoder.id}`)
  for (const title of ['Error under noise', 'Reconstructions', 'Filters of the first layer', 'Codes of the test set']) {
    const section = page.getByRole('region', { name: title, exact: true })
    await section.waitFor()
    await section.scrollIntoViewIfNeeded()
  }
  const codes = page.getByRole('region', { name: 'Codes of the test set', exact: true })
  await expect.poll(() => codes.getByRole('img', { name: /one sign per class/ }).count()).toBe(4)
  await photograph(page, 'compare-representations')
})
