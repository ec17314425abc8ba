import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Page } from 'playwright'
import { callWorkbench } from './call-workbench.ts'
import type { DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'

let app: DesktopApp
let page: Page

beforeAll(async () => {
  app = await launchApp()
  page = await app.page()
})
afterAll(() => app.end())

test('the window shows the interface and has what main gives it, and no Node', async () => {
  await page.getByRole('button', { name: 'Run the example' }).waitFor()
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.penumbra ?? {}).toSorted(),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  }))
  expect(seen).toEqual({ bridge: ['call', 'desktop', 'onDesktop', 'pathOf', 'subscribe'], node: [] })
})

test('it neither navigates away nor opens windows', async () => {
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.org/')
    window.location.assign('https://example.org/')
  })
  await page.getByRole('link', { name: 'Datasets' }).click()
  await page.getByText('Import an IDX data set').waitFor()
  expect(new URL(page.url()).host).toBe(new URL(before).host)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await vi.waitFor(() => expect(page.context().pages()).toEqual([page]))
})

test('inputs are checked by their schemas, in words', async () => {
  const answers = await page.evaluate(async () => [
    await Reflect.apply(window.penumbra?.call ?? (() => null), null, ['runs.get', { id: 7 }]),
    await Reflect.apply(window.penumbra?.call ?? (() => null), null, ['constructor', {}]),
    await Reflect.apply(window.penumbra?.desktop ?? (() => null), null, ['setTheme', { theme: 'pink' }]),
    await Reflect.apply(window.penumbra?.desktop ?? (() => null), null, ['openLink', { url: 'https://example.org/' }]),
  ])
  expect(answers).toEqual([
    { failure: { kind: 'invalid-input', message: expect.stringContaining('id = 7') } },
    { failure: { kind: 'not-found', message: expect.stringContaining('"constructor"') } },
    { failure: { kind: 'invalid-input', message: expect.stringContaining('theme = "pink"') } },
    { failure: { kind: 'invalid-input', message: expect.stringContaining('https://example.org/') } },
  ])
})

test('a reload finds everything again, and links to papers go to the browser', async () => {
  await page.reload()
  await page.getByText('Import an IDX data set').waitFor()
  const opened = await app.evaluate(async ({ shell }) => {
    const links: string[] = []
    shell.openExternal = async (url) => void links.push(url)
    Reflect.set(globalThis, 'openedLinks', links)
  })
  expect(opened).toBe(undefined)
  await page.evaluate(() => window.penumbra?.desktop('openLink', { url: 'https://arxiv.org/abs/1704.03976' }))
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedLinks'))).toEqual(['https://arxiv.org/abs/1704.03976'])
})

test('title bar and menu follow the theme and the language of the page', async () => {
  await page.getByTitle(/^Theme:/).click()
  await page.getByTitle(/^Theme:/).click()
  await vi.waitFor(async () => {
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  })
  const titles = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  await page.getByTitle(/^Language:/).click()
  await page.getByTitle(/^Language:/).click()
  await vi.waitFor(async () => expect(await titles()).toContain('Fichier'))
  await page.getByTitle(/^Langue/).click()
  await vi.waitFor(async () => expect(await titles()).toContain('File'))
})

test('minidumps stay here, and nothing tried to reach another machine', async () => {
  expect(await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false)
  expect((await callWorkbench(page, 'system.status', {})).host).toBe('electron')
  // What the tests above asked the page to fetch, the policy stopped; the window that was to open never was.
  const outbound = (await app.outbound()).filter((line) => !line.includes('https://example.org/'))
  expect(outbound).toEqual([])
})
