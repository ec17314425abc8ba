import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openWorkbench, type CallWorkbench, type OpenWorkbench } from './open-workbench.ts'

let workbench: OpenWorkbench
let page: Page
let call: CallWorkbench
let runId: string
let otherId: string
let studyId: string

const recipe = {
  method: 'vat',
  dataset: 'moons',
  settings: { labels: 16, validationSize: 0 },
  params: { hiddenWidths: [20], labeledBatch: 16, unlabeledBatch: 16, steps: 60, evaluateEvery: 20 },
}

/** Two runs and a study that ended, a run in the trash, one that waits. */
beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page, call } = workbench)
  const [run, other, trashed] = [
    await call('runs.create', { ...recipe, name: 'narrow' }),
    await call('runs.create', { ...recipe, name: 'narrow too', settings: { ...recipe.settings, seed: 2 } }),
    await call('runs.create', { ...recipe, method: 'supervised', name: 'unwanted', params: { steps: 20 } }),
  ]
  runId = run.id
  otherId = other.id
  const axis = { target: 'params' as const, name: 'epsilon', values: [0.5, 1] }
  const study = await call('studies.create', {
    kind: 'parameters',
    name: 'radius',
    arms: [{ title: 'VAT', run: recipe, layout: { kind: 'grid', axes: [axis] } }],
    seeds: [1, 2],
  })
  studyId = study.id
  const ended = async () => (await call('runs.list', {})).filter(({ status }) => status === 'completed').length
  await vi.waitFor(async () => expect(await ended()).toBe(7), { timeout: 240_000, interval: 500 })
  await call('runs.annotate', { ids: [runId], addTags: ['kept'], starred: true, notes: 'Why **this** run.' })
  await call('runs.trash', { ids: [trashed.id] })
  await call('queue.pause', {})
  await call('runs.create', { ...recipe, name: 'patient' })
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

/** Every violation of WCAG 2 A and AA, each in a line: rule, place, what is wrong. */
async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').at(-1)?.trim()}`,
    ),
  )
}

async function settled(): Promise<void> {
  await page.locator('main').getByText(/\S/).first().waitFor()
  // Charts draw in turns and colours fade over.
  await page.waitForTimeout(700)
}

const places = (): Readonly<Record<string, string>> => ({
  runs: '/',
  'new run': '/new',
  curves: `/runs/${runId}/curves`,
  idea: `/runs/${runId}/idea`,
  errors: `/runs/${runId}/errors`,
  settings: `/runs/${runId}/settings`,
  log: `/runs/${runId}/log`,
  files: `/runs/${runId}/files`,
  'all curves': '/runs/curves',
  compare: `/compare?runs=${runId},${otherId}`,
  studies: '/studies',
  study: `/studies/${studyId}`,
  'new study': '/studies/new',
  try: '/try',
  queue: '/queue',
  datasets: '/datasets',
  doctor: '/doctor',
  'set-up': '/setup',
  trash: '/trash',
})

test.each(['light', 'dark'] as const)('every page passes in %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme })
  const found: string[] = []
  for (const [name, path] of Object.entries(places())) {
    await workbench.goTo(path)
    await settled()
    found.push(...(await violations()).map((line) => `${name}: ${line}`))
  }
  expect(found).toEqual([])
})

test.each([
  ['Control+k', 'Go to'],
  ['?', 'Keyboard shortcuts'],
])('%s opens a dialog that passes, and Escape closes it', async (keys, name) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await workbench.goTo('/queue')
  await settled()
  await page.keyboard.press(keys)
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  await settled()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

/** Presses Tab until the element has the focus. */
async function tabTo(name: string | RegExp, role: 'button' | 'link' | 'textbox'): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  expect.fail(`${role} ${name} was not reached by 120 presses of Tab`)
}

test('from the table to a started run, its confusion cell, and back without a pointer', async () => {
  await call('queue.unpause', {})
  await workbench.goTo('/')
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Go to' }).waitFor()
  await page.keyboard.type('patient')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'patient' }).waitFor()
  await tabTo('Clone', 'button')
  await page.keyboard.press('Enter')
  await tabTo('Name of the run', 'textbox')
  await page.keyboard.type('by keyboard')
  await tabTo(/^Start$|^Queue behind/, 'button')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'by keyboard' }).waitFor()
  await page.getByText('Completed', { exact: true }).waitFor()
  await tabTo('Errors', 'link')
  await page.keyboard.press('Enter')
  await tabTo(/^true .*, predicted /, 'button')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page
    .getByText(/^True .*, predicted /)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Go to' }).waitFor()
  await page.keyboard.type('Runs')
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: 'Runs' }).waitFor()
})
