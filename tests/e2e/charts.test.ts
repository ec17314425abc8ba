import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ApiOutputs } from '../../src/shared/api.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

/** So many that a whole curve is thinned for drawing: a point every step. */
const steps = 3000

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench
let run: ApiOutputs['runs.create']

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

/** A short run on the two moons, to its end. */
async function train(seed: number): Promise<ApiOutputs['runs.create']> {
  const created = await call('runs.create', {
    method: 'vat',
    dataset: 'moons',
    settings: { labels: 16, validationSize: 0, seed },
    params: {
      hiddenWidths: [20],
      batchNorm: 'none',
      labeledBatch: 16,
      unlabeledBatch: 16,
      steps,
      logEvery: 1,
      evaluateEvery: 500,
    },
  })
  await expect
    .poll(async () => (await call('runs.get', { id: created.id })).status, { timeout: 180_000 })
    .toBe('completed')
  return created
}

const panel = (title: string) =>
  page.locator('.panel').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** N and M of "N of M points shown". */
async function points(title: string): Promise<number[]> {
  const text = await panel(title).locator('.points').textContent()
  return [...(text ?? '').matchAll(/[\d,]+/g)].map(([number]) => Number(number.replaceAll(',', '')))
}

/** Drags over about a seventh of a panel's x axis. */
async function dragOver(title: string): Promise<void> {
  const box = await panel(title).locator('.plot').boundingBox()
  if (!box) throw new Error('The chart has no place on the page.')
  await page.mouse.move(box.x + box.width * 0.4, box.y + 120)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.55, box.y + 140, { steps: 4 })
  await page.mouse.up()
}

/** Saves through the dialog of a panel and reads the file. */
async function saved(title: string, button: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: `Save the chart ${title}` }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('two short runs train, and their page draws the curves', async () => {
  run = await train(1)
  await train(2)
  await workbench.goTo(`/runs/${run.id}`)
  await panel('Losses').locator('canvas').waitFor()
})

test('a whole curve is thinned, and a zoom by dragging reads its part in full', async () => {
  const [shown = 0, total = 0] = await points('Losses')
  expect(shown).toBeLessThan(total)
  await photograph(page, 'curves')
  await dragOver('Losses')
  await expect.poll(async () => new Set(await points('Losses')).size).toBe(1)
  const [part = 0] = await points('Losses')
  expect(part).toBeLessThan(total)
  expect(part).toBeGreaterThan(total / 20)
  await photograph(page, 'curves-zoomed')
})

test('buttons zoom out again', async () => {
  const [part = 0] = await points('Losses')
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(async () => (await points('Losses'))[1]).toBeGreaterThan(part)
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('button', { name: 'Zoom out' }).waitFor({ state: 'hidden' })
})

test('the cursor stands at one step in every panel, by pointer and by keyboard', async () => {
  const plot = panel('Losses').locator('.plot')
  const last = await panel('Error').locator('.value').first().textContent()
  await plot.hover({ position: { x: 120, y: 120 } })
  const labels = page.locator('.curve-panel .position')
  await expect.poll(() => labels.count()).toBe(await page.locator('.curve-panel').count())
  const texts = await labels.allTextContents()
  expect(texts[0]).toMatch(/^step [\d,]+$/)
  expect(new Set(texts).size).toBe(1)
  await expect.poll(() => panel('Error').locator('.value').first().textContent()).not.toBe(last)
  await plot.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => new Set(await labels.allTextContents()).has(texts[0] ?? '')).toBe(false)
  await page.mouse.move(0, 0)
  await page.keyboard.press('Escape')
  await expect.poll(() => labels.count()).toBe(0)
})

test('CSV and JSON hold every stored point', async () => {
  const stored = await call('runs.scalars', { id: run.id })
  const { name, bytes } = await saved('Losses', 'Save CSV')
  expect(name).toBe('losses.csv')
  const [head, ...rows] = bytes.toString().trimEnd().split('\r\n')
  expect(head).toBe('run,run_id,scalar,label,step,epoch,training_seconds,time,value')
  const drawn = stored.filter((series) => rows.some((row) => row.includes(`,${series.name},`)))
  expect(rows.length).toBe(drawn.reduce((sum, { total }) => sum + total, 0))
  for (const { name: scalar, values } of drawn) {
    const own = rows.filter((row) => row.includes(`,${scalar},`)).map((row) => Number(row.split(',').at(-1)))
    expect(own).toEqual(values)
  }
  const json = JSON.parse((await saved('Losses', 'Save JSON')).bytes.toString()) as { curves: { values: number[] }[] }
  expect(json.curves.map(({ values }) => values)).toEqual(expect.arrayContaining(drawn.map(({ values }) => values)))
})

test('a picture has title, legend and axis names, in the size asked for', async () => {
  await page.getByRole('button', { name: 'Save the chart Error' }).click()
  await page.getByRole('textbox', { name: 'Width, px' }).fill('640')
  await page.getByRole('textbox', { name: 'PNG scale' }).fill('3')
  await page.getByText('Dark', { exact: true }).click()
  await photograph(page, 'save-chart')
  const save = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return readFile(await download.path())
  }
  const svg = (await save('Save SVG')).toString()
  const picture = await page.evaluate(
    `(() => {
      const svg = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').documentElement
      return { width: svg.getAttribute('width'), texts: [...svg.querySelectorAll('text')].map((text) => text.textContent) }
    })()`,
  )
  expect(picture).toMatchObject({
    width: '640',
    texts: expect.arrayContaining(['Error', 'Test error', 'step', 'Error (%)']),
  })
  const png = await save('Save PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640 * 3, 480 * 3])
  await page.keyboard.press('Escape')
})

test('smoothing draws a mean over each raw curve, which stays as a ghost', async () => {
  const strokes = async () => {
    const svg = (await saved('Losses', 'Save SVG')).bytes.toString()
    return (await page.evaluate(
      `[...new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelectorAll('path[fill="none"]')]
        .map((path) => Number(path.getAttribute('stroke-opacity') ?? 1))`,
    )) as number[]
  }
  const smooth = (value: string) => page.getByRole('slider', { name: 'Smoothing' }).fill(value)
  await smooth('0')
  await page.getByText('off', { exact: true }).waitFor()
  const raw = await strokes()
  await smooth('60')
  await page.getByText(/^τ [\d,]+ steps$/).waitFor()
  const smoothed = await strokes()
  const curves = await panel('Losses').locator('.value').count()
  expect(curves).toBeGreaterThan(0)
  expect(smoothed.length - raw.length).toBe(curves)
  const faint = (opacities: number[]) => opacities.filter((opacity) => opacity < 0.5).length
  expect(faint(smoothed) - faint(raw)).toBe(curves)
})

test('outliers are clipped and counted; both axes are drawn logarithmically', async () => {
  await page.getByRole('switch', { name: 'Clip outliers' }).click()
  await panel('Losses')
    .getByText(/[\d,]+ points lie outside the axis/)
    .waitFor()
  await page.getByRole('switch', { name: 'Clip outliers' }).click()
  for (const axis of ['x', 'y']) await page.getByRole('switch', { name: `Logarithmic ${axis} axis` }).click()
  await photograph(page, 'curves-logarithmic')
  await page.reload()
  expect(await page.getByRole('switch', { name: 'Logarithmic x axis' }).getAttribute('aria-checked')).toBe('true')
  for (const axis of ['x', 'y']) await page.getByRole('switch', { name: `Logarithmic ${axis} axis` }).click()
})

test('over wall time the axis shows the clock, and all points keep their place', async () => {
  const before = await points('Losses')
  await page.getByText('Wall time', { exact: true }).click()
  await panel('Losses')
    .locator('.plot')
    .hover({ position: { x: 200, y: 120 } })
  await panel('Losses')
    .getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    .waitFor()
  expect(await points('Losses')).toEqual(before)
  await photograph(page, 'curves-wall-time')
  await page.getByText('Step', { exact: true }).click()
})

test('many runs stand in one chart, or as the mean of their group with its band', async () => {
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await page.getByRole('button', { name: 'Curves' }).click()
  await page.getByRole('heading', { name: 'Test error of 2 runs' }).waitFor()
  await page.locator('.many .plot').focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.pointed').getByText(/vat/).waitFor()
  await photograph(page, 'run-curves')
  await page.getByLabel('Scalar to draw').selectOption('loss/supervised')
  const title = 'Cross-entropy, labelled of 2 runs'
  await panel(title).waitFor()
  const [shown = 0, total = 0] = await points(title)
  expect(shown).toBeLessThan(total)
  await dragOver(title)
  await expect.poll(async () => new Set(await points(title)).size).toBe(1)
  const [part = 0] = await points(title)
  const rows = (await saved(title, 'Save CSV')).bytes.toString().trimEnd().split('\r\n')
  expect(rows).toHaveLength(1 + part)
  expect((await saved(title, 'Save SVG')).bytes.toString()).toContain(title)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => points(title)).toEqual([shown, total])
  await page.getByText('Wall time', { exact: true }).click()
  await expect.poll(async () => (await points(title))[1]).toBe(total)
  await photograph(page, 'run-curves-wall-time')
  await page.getByText('Step', { exact: true }).click()
  await page.getByText('Groups, mean').click()
  await page.getByText('Bands: mean ± std of 2 runs').waitFor()
  await photograph(page, 'group-curves')
  await page.getByLabel('Band around the mean of a group').selectOption('Band: 95 % interval')
  await page.getByText('Bands: 95 % interval of the mean, n = 2').waitFor()
})
