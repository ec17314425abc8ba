import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openWorkbench, type OpenWorkbench } from './open-workbench.ts'
import { photograph } from './photograph.ts'

let workbench: OpenWorkbench
let page: Page
let runId: string

beforeAll(async () => {
  workbench = await openWorkbench()
  ;({ page } = workbench)
  const { call } = workbench
  const run = await call('runs.create', {
    method: 'vat',
    dataset: 'moons',
    name: 'croissants',
    settings: { labels: 16, validationSize: 0 },
    params: { hiddenWidths: [20], labeledBatch: 16, unlabeledBatch: 16, steps: 1200, evaluateEvery: 400 },
  })
  runId = run.id
  const status = async () => (await call('runs.get', { id: runId })).status
  await vi.waitFor(async () => expect(await status()).toBe('completed'), { timeout: 240_000, interval: 500 })
})

afterEach(() => workbench.expectNoDefects())
afterAll(() => workbench.end())

const languageSwitch = () =>
  page.getByRole('navigation').getByRole('button', { name: /^(System language|English|Français|Langue du système)$/ })

test('the switch goes through the languages, and the choice outlives a reload', async () => {
  await languageSwitch().click()
  await languageSwitch().click()
  expect(await languageSwitch().textContent()).toContain('Français')
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  await page.reload()
  await page.getByRole('link', { name: 'Essais' }).first().waitFor()
})

/** A page, what it must show in French, and words of its English that must be gone. */
const pages: readonly [path: () => string, french: readonly string[], english: RegExp][] = [
  [() => '/', ['Nouvel essai', 'Colonnes', 'Terminé'], /New run|Columns|Completed|Data set/],
  [() => '/new', ['Démarrer', 'Graine'], /Seed|Start\b|Defaults|Optimisation algorithm/],
  [() => `/runs/${runId}/curves`, ['Courbes', 'Erreurs', 'Cloner'], /Drag over|Test error|Clone\b/],
  [() => `/runs/${runId}/idea`, ['Entraînement adverse virtuel'], /Virtual adversarial|Published/],
  [() => `/runs/${runId}/errors`, ['Erreurs'], /Rows: true class|Mostly taken/],
  [() => `/runs/${runId}/settings`, ['Réglages', 'par défaut'], /Data and engine|Record\b|default/],
  [() => `/runs/${runId}/log`, ['Journal'], /Nothing logged/],
  [() => `/runs/${runId}/files`, ['Points de reprise', 'Dossier'], /Checkpoints|Kept because/],
  [() => `/compare?runs=${runId}`, ['Comparer'], /Choose runs|Baseline|Pinned/],
  [() => '/studies', ['Études'], /A study queues|New study/],
  [() => '/studies/new', ['Nouvelle étude'], /Seeds\b|Template/],
  [() => '/try', ['Essayer'], /Choose one or more|Draw a/],
  [() => '/queue', ['Suspendre la file', 'Aucun entraînement en cours.'], /Nothing trains|Waiting/],
  [() => '/datasets', ['Jeux de données'], /Generate\b|Import\b|Classes:/],
  [() => '/doctor', ['Compilateur C++', 'accessible en écriture'], /Check again|Free disk space|threads|writable/],
  [() => '/trash', ['La corbeille est vide.'], /The trash/],
]

test('every page is French', async () => {
  const left: string[] = []
  for (const [path, french, english] of pages) {
    await workbench.goTo(path())
    for (const text of french) await page.getByText(text).first().waitFor()
    const shown = await page.locator('main').innerText()
    const found = english.exec(shown)?.[0]
    if (found) left.push(`${path()}: ${found}`)
  }
  expect(left).toEqual([])
})

test('numbers have commas and narrow spaces', async () => {
  await workbench.goTo(`/runs/${runId}/curves`)
  await page
    .getByText(/\d,\d{2}\u202f%/)
    .first()
    .waitFor()
  expect(await page.getByText(/1\u202f200 pas terminés/).count()).toBeGreaterThan(0)
})

test('the sheet of shortcuts names the keys of a French keyboard', async () => {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await sheet.getByText('Échap').first().waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
})

test('pages keep their shape in French', async () => {
  for (const [name, path] of [
    ['french-runs', '/'],
    ['french-run', `/runs/${runId}/curves`],
    ['french-new', '/new'],
    ['french-queue', '/queue'],
  ] as const) {
    await page.setViewportSize({ width: 1024, height: 700 })
    await workbench.goTo(path)
    await page.locator('main').getByText(/\S/).first().waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, path).toBe(0)
    await photograph(page, name)
  }
})

test('and back to English', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await workbench.goTo('/')
  await languageSwitch().click()
  await languageSwitch().click()
  await page.getByRole('button', { name: 'New run', exact: true }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})
