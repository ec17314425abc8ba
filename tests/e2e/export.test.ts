import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ApiInput } from '../../src/shared/api-inputs.ts'
import type { RunRow } from '../../src/shared/runs.ts'
import { heldFiles } from './held-files.ts'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench
let stopped: RunRow
let trained: RunRow

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

async function ended(
  status: RunRow['status'],
  request: ApiInput<'runs.create'>,
  meanwhile?: (run: RunRow) => Promise<void>,
): Promise<RunRow> {
  const run = await call('runs.create', request)
  await meanwhile?.(run)
  await expect.poll(async () => (await call('runs.get', { id: run.id })).status, { timeout: 200_000 }).toBe(status)
  return await call('runs.get', { id: run.id })
}

async function open(path: string): Promise<void> {
  await workbench.goTo(`/${path}`)
}

test('two runs train, one of them until it is stopped', async () => {
  const network = { hiddenWidths: [128], evaluateEvery: 100, labeledBatch: 100 }
  const settings = { allLabels: true }
  trained = await ended('completed', { method: 'supervised', settings, params: { ...network, steps: 600 } })
  const endless = { ...network, steps: 1_000_000, evaluateEvery: 1_000_000, checkpointEvery: 1_000_000 }
  stopped = await ended('stopped', { method: 'supervised', params: endless }, async (run) => {
    await expect
      .poll(async () => (await call('runs.get', { id: run.id })).step, { timeout: 60_000 })
      .toBeGreaterThan(50)
    await call('runs.stop', { id: run.id })
  })
})

test('a stopped run that measured nothing computes its error under attack on demand', async () => {
  await open(`runs/${stopped.id}/idea`)
  const attack = page.locator('section.view', { has: page.getByRole('heading', { name: 'Error under attack' }) })
  await attack.getByRole('button', { name: /^Compute at step \d/ }).click()
  await attack.locator('canvas').first().waitFor()
  const stored = await call('runs.view', { id: stopped.id, viewId: 'error-under-attack' })
  expect(stored?.step).toBe(stopped.step)
  await photograph(page, 'computed-view')
})

test('a model is exported from the files of its run, with who read it back and how far it is off', async () => {
  await open(`runs/${trained.id}/files`)
  await page.getByRole('button', { name: 'ONNX' }).click()
  const row = page.getByRole('region', { name: 'Exports of this run' }).getByRole('row').nth(1)
  await row.getByText(/^onnxruntime .* \(WebAssembly\)$/).waitFor()
  const [made] = await call('runs.exports', { id: trained.id })
  if (!made) throw new Error('no export is listed')
  expect(made.verification.largestDifference).toBeLessThan(1e-4)
  for (const { name } of made.files) expect(existsSync(join(made.directory, name)), name).toBe(true)
  await page.getByRole('combobox', { name: 'Weights to export' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'SavedModel' }).click()
  await row.getByText(/^TensorFlow .* SavedModel loader$/).waitFor()
  await photograph(page, 'run-exports')
})

test('the other formats are read back too, each by another reader', async () => {
  const rebuilt = /^the network rebuilt from the file on TensorFlow/
  const readers = [
    ['tfjs', 'TensorFlow.js', /, loadGraphModel$/],
    ['safetensors', 'safetensors', rebuilt],
    ['npz', 'NumPy .npz', rebuilt],
  ] as const
  const list = page.getByRole('region', { name: 'Exports of this run' })
  for (const [place, [format, title, reader]] of readers.entries()) {
    await page.getByRole('button', { name: title, exact: true }).click()
    await expect.poll(() => list.getByRole('row').count(), { timeout: 60_000 }).toBe(4 + place)
    const made = (await call('runs.exports', { id: trained.id })).find((candidate) => candidate.format === format)
    if (!made) throw new Error(`no ${format} is listed`)
    expect(made.verification.reader).toMatch(reader)
    expect(made.verification.largestDifference).toBeLessThan(1e-4)
    for (const { name } of made.files) expect(existsSync(join(made.directory, name)), name).toBe(true)
  }
})

test('a drawn digit is classified while it is drawn, with perturbations of it', async () => {
  await open(`runs/${trained.id}`)
  await page.getByRole('button', { name: 'Try it' }).click()
  await draw([
    [0.3, 0.25],
    [0.7, 0.25],
    [0.45, 0.8],
  ])
  await expect.poll(predicted, { timeout: 60_000 }).toEqual(['7'])
  await page.getByRole('list', { name: 'Perturbations' }).getByText('Virtual adversarial').waitFor()
  await photograph(page, 'try-it')
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByText('Draw something.').waitFor()
})

test('an image file, dark on paper, is inverted, and two runs answer side by side', async () => {
  await open(`try?runs=${trained.id},${stopped.id}`)
  const ring = Buffer.from(await ringOnPaper(), 'base64')
  await page.getByLabel('Image file').setInputFiles({ name: 'ring.png', mimeType: 'image/png', buffer: ring })
  await page.getByText('Shows ring.png.').waitFor()
  await expect.poll(async () => (await predicted()).length, { timeout: 60_000 }).toBe(2)
  expect((await predicted())[0]).toBe('0')
  await photograph(page, 'try-runs')
  await page
    .getByLabel('Image file')
    .setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no') })
  await page.getByText('no.png is no image that this window can read').waitFor()
})

test('an image is dropped on the picture, which takes it before the window does', async () => {
  await open(`try?runs=${trained.id}`)
  const picture = page.getByRole('region', { name: 'Picture' })
  const hint = page.getByText('Drop a bundle (.penumbra) to import its run.')
  const files = await heldFiles(page, 'dropped.png', await ringOnPaper())
  await page.dispatchEvent('main', 'dragover', { dataTransfer: files })
  await hint.waitFor()
  await picture.dispatchEvent('dragover', { dataTransfer: files })
  await hint.waitFor({ state: 'detached' })
  await picture.dispatchEvent('drop', { dataTransfer: files })
  await page.getByText('Shows dropped.png.').waitFor()
  await expect.poll(predicted, { timeout: 60_000 }).toEqual(['0'])
  expect(await page.getByRole('alert').allTextContents()).toEqual([])
})

/** The class in bold of each run's bars. */
async function predicted(): Promise<string[]> {
  return await page.locator('.bars .predicted .name').allTextContents()
}

/** A line through points, in parts of the canvas. */
async function draw(points: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.getByRole('img', { name: /^Draw a digit/ }).boundingBox()
  if (!box) throw new Error('there is nothing to draw on')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  const [first, ...rest] = points.map(at)
  if (!first) return
  await page.mouse.move(...first)
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...point, { steps: 12 })
  await page.mouse.up()
}

/** A PNG of a zero, black on white, not in the middle; base64. Text, since what runs in the page has the page's types. */
function ringOnPaper(): Promise<string> {
  return page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 300
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, 400, 300)
    context.lineWidth = 22
    context.beginPath()
    context.ellipse(130, 140, 55, 85, 0.2, 0, 2 * Math.PI)
    context.stroke()
    return canvas.toDataURL('image/png').split(',')[1]
  })()`)
}
