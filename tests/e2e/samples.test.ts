import { AxeBuilder } from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ApiInput } from '../../src/shared/api-inputs.ts'
import type { RunRow } from '../../src/shared/runs.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench
let generator: RunRow
let classifiers: RunRow[]

const steps = [50, 100, 150, 200]

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
  generator = await completed({
    method: 'gan',
    params: {
      hiddenWidths: [128],
      generatorWidths: [128],
      learningRate: 0.001,
      steps: 200,
      evaluateEvery: 50,
    },
  })
  classifiers = []
  for (const seed of [1, 2]) {
    classifiers.push(
      await completed({
        method: 'supervised',
        name: `classifier ${seed}`,
        settings: { allLabels: true, seed, splitSeed: 1 },
        params: { hiddenWidths: [64], steps: 200, evaluateEvery: 200 },
      }),
    )
  }
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

async function completed(request: ApiInput<'runs.create'>): Promise<RunRow> {
  const { id } = await call('runs.create', request)
  const status = async () => (await call('runs.get', { id })).status
  await vi.waitFor(async () => expect(await status()).toBe('completed'), { timeout: 240_000, interval: 300 })
  return await call('runs.get', { id })
}

/** The pixels of the grid of samples, as the screen has them. */
function gridPixels(): Promise<string> {
  return page
    .getByRole('img', { name: '8 rows of 10 generated images' })
    .first()
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''))
}

test('the samples of every evaluation stand behind a slider and are saved as one animation', async () => {
  await workbench.goTo(`/runs/${generator.id}/idea`)
  await page.getByText('Makes images and classifies none: there is no test error.').waitFor()
  await page.getByRole('img', { name: '8 rows of 10 generated images' }).first().waitFor()
  const slider = page.getByRole('slider', { name: 'Step of the snapshot' }).first()
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('step 200')
  const last = await gridPixels()
  await slider.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('step 50')
  await expect.poll(gridPixels).not.toBe(last)
  await page.keyboard.press('End')
  await expect.poll(gridPixels).toBe(last)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the steps as an animated PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${generator.id}-samples.png`)
  const png = await readFile(await download.path())
  expect(png.readUInt32BE(png.indexOf('acTL') + 4)).toBe(steps.length)
  const decoded = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, png.toString('base64'))
  expect(decoded).toEqual([2 * (10 * 30 - 2), 2 * (8 * 30 - 2)])
  await photograph(page, 'samples')
})

test('a chosen classifier scores the samples, and the score says which', async () => {
  await page.getByRole('combobox', { name: 'Number of samples' }).selectOption('1000')
  await page.getByRole('combobox', { name: 'Classifier that scores' }).selectOption(classifiers[0]?.id ?? '')
  await page.getByRole('button', { name: 'Score at step 200' }).click()
  await page.getByRole('columnheader', { name: '1,000 images each' }).waitFor()
  await page.getByRole('link', { name: classifiers[0]?.id ?? '' }).waitFor()
  const snapshot = await call('runs.view', { id: generator.id, viewId: 'sample-score' })
  if (snapshot?.data.kind !== 'sample-score') throw new Error('no score was stored')
  const { inceptionScore, frechetDistance, classifier } = snapshot.data
  expect(classifier.testError).toBeCloseTo(classifiers[0]?.testError ?? NaN, 6)
  expect(inceptionScore.generated).toBeLessThan(inceptionScore.test)
  expect(frechetDistance.generated).toBeGreaterThan(10 * frechetDistance.train)
  await page.getByRole('heading', { name: 'Samples and their nearest training images' }).scrollIntoViewIfNeeded()
  await photograph(page, 'sample-scores')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
})

test('nothing asks for labels or exports a classifier where there is none', async () => {
  await workbench.goTo(`/runs/${generator.id}/files`)
  await page.getByText('makes images and classifies none: there is no classifier to export.').waitFor()
  await workbench.goTo('/new?method=gan')
  await page.getByRole('radio', { name: /^Generative adversarial network/ }).waitFor()
  await page.getByLabel('Seed', { exact: true }).waitFor()
  expect(await page.getByLabel('Labels', { exact: true }).count()).toBe(0)
  await workbench.goTo('/new?method=vat')
  await page.getByLabel('Labels', { exact: true }).waitFor()
})

test('classifiers of one split answer together, and generators stand side by side', async () => {
  const ids = [generator, ...classifiers].map(({ id }) => id)
  await workbench.goTo(`/compare?runs=${ids.join(',')}`)
  await page.getByRole('button', { name: 'Let 2 runs answer together' }).click()
  const answer = page.getByRole('region', { name: 'Ensemble' }).getByRole('status')
  await answer.waitFor()
  expect(await answer.textContent()).toMatch(/\d\.\d\d\s% test error of 2 runs together on 10,000 test examples/)
  await page.getByRole('heading', { name: 'Samples at fixed latents' }).waitFor()
  await photograph(page, 'ensemble')
})
