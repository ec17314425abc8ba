import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callWorkbench, moonsRun, waitForRun } from './call-workbench.ts'
import { runtime, type DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'penumbra-opening-'))
const bundle = join(folder, 'one.penumbra')
const dataset = join(folder, 'digits')
let app: DesktopApp
let page: Page
let runId: string

beforeAll(async () => {
  app = await launchApp({ dropped: [bundle, dataset] })
  page = await app.page()
  const run = await callWorkbench(page, 'runs.create', { ...moonsRun, name: 'first moons' })
  runId = run.id
  await waitForRun(page, runId, ({ status }) => status === 'completed')
})
afterAll(async () => {
  await app.end()
  rmSync(folder, { recursive: true })
})

/** Deletes the run for good: the very same run is not imported twice. */
async function purge(): Promise<void> {
  await callWorkbench(page, 'runs.trash', { ids: [runId] })
  await callWorkbench(page, 'runs.purge', { ids: [runId] })
}

const runIsThere = () =>
  vi.waitFor(async () => expect(await callWorkbench(page, 'runs.list', {})).toMatchObject([{ id: runId }]), {
    timeout: 20_000,
  })

const heading = (name: string) => page.getByRole('heading', { name }).waitFor()

/** Clicks an item of the native menu by its label. */
async function clickMenu(label: string): Promise<void> {
  const found = await app.evaluate(({ Menu }, wanted) => {
    type Item = Electron.MenuItem
    const below = (items: readonly Item[]): Item[] =>
      items.flatMap((item) => [item, ...below(item.submenu?.items ?? [])])
    const item = below(Menu.getApplicationMenu()?.items ?? []).find((candidate) => candidate.label === wanted)
    item?.click()
    return item !== undefined
  }, label)
  expect(found, `${label} in the menu`).toBe(true)
}

test('a second start with a link ends at once; the first shows the run', async () => {
  await app.startAgain(`penumbra://run/${runId}`)
  await heading('first moons')
  expect(app.hasExited()).toBe(false)
})

test('a run that was shown is among the recent ones, by its name', async () => {
  await page.getByRole('link', { name: 'Queue' }).first().click()
  await vi.waitFor(() => clickMenu('first moons'), { timeout: 10_000 })
  await heading('first moons')
})

test('menu items go to pages and open the palette', async () => {
  await clickMenu('New run')
  await page.getByRole('radio', { name: /Virtual adversarial training/ }).waitFor()
  await clickMenu('Go to a page, a method or a run')
  await page.getByRole('dialog', { name: 'Go to' }).waitFor()
  await page.keyboard.press('Escape')
  await clickMenu('Keyboard shortcuts')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.getByText('New run').waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
})

// Playwright's keys reach a real Electron by another way than a user's.
if (runtime === 'stand-in') {
  test('keys that the page leaves alone are the accelerators of the menu', async () => {
    await page.keyboard.press('Control+4')
    await page.waitForURL(/#\/queue$/)
    await page.keyboard.press('Control+n')
    await page.waitForURL(/#\/new$/)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Go to' }).waitFor()
    await page.keyboard.press('Escape')
  })
}

test('a bundle is written where the dialog says and imported from where the dialog says', async () => {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, bundle)
  await app.startAgain(`penumbra://run/${runId}`)
  await page.getByRole('link', { name: 'Files', exact: true }).click()
  await page.getByRole('button', { name: 'Choose…' }).click()
  await vi.waitFor(async () => expect(await page.locator('#bundle-file').inputValue()).toBe(bundle))
  await page.getByRole('button', { name: 'Save the bundle' }).click()
  await page.getByText(/written/).waitFor()
  await purge()
  await clickMenu('Import a run from a bundle…')
  await runIsThere()
})

test('a bundle of a second start is imported, and one that is none is refused in words', async () => {
  await app.evaluate(({ dialog }) => {
    const boxes: string[] = []
    Reflect.set(globalThis, 'errorBoxes', boxes)
    dialog.showErrorBox = (title, content) => void boxes.push(`${title}: ${content}`)
  })
  await purge()
  // Its path begins where the second start is, which is not where the first one is.
  const before = await app.evaluate((_electron, elsewhere) => {
    const directory = process.cwd()
    process.chdir(elsewhere)
    return directory
  }, folder)
  await app.startAgain(relative(process.cwd(), bundle))
  await runIsThere()
  await app.evaluate((_electron, directory) => process.chdir(directory), before)
  await app.startAgain(join(folder, 'absent.penumbra'))
  await vi.waitFor(async () => {
    const boxes = await app.evaluate(() => Reflect.get(globalThis, 'errorBoxes'))
    expect(boxes).toEqual([expect.stringMatching(/could not be imported: .*absent\.penumbra/)])
  })
})

/** Drags a path over the window and lets it go, as the system does. */
async function drop(path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await page.evaluate(() => {
    Reflect.set(window, 'dropped', false)
    window.addEventListener('drop', () => Reflect.set(window, 'dropped', true), { once: true })
  })
  // What is let go before the page has said that it takes it is not dropped: a hand would try again.
  await vi.waitFor(
    async () => {
      await drag('dragEnter')
      await drag('dragOver')
      expect(await page.getByText('Drop a bundle (.penumbra)').isVisible()).toBe(true)
      await drag('dragOver')
      await drag('drop')
      await page.waitForFunction(() => Reflect.get(window, 'dropped'), null, { timeout: 2000 })
    },
    { timeout: 20_000, interval: 300 },
  )
  await session.detach()
}

test('what is dropped on the window is imported, or offered as a data set', async () => {
  await purge()
  await drop(bundle)
  await runIsThere()
  await drop(dataset)
  await page.waitForURL(/#\/datasets\?import=/)
  await expect.poll(() => page.locator('#import-directory').inputValue()).toBe(dataset)
})

test('the folder of a run is opened, and diagnostics are copied with the log', async () => {
  await app.evaluate(({ shell }) => {
    const paths: string[] = []
    Reflect.set(globalThis, 'openedPaths', paths)
    shell.openPath = async (path) => {
      paths.push(path)
      return ''
    }
  })
  await page.evaluate((id) => window.penumbra?.desktop('openRunFolder', { id }), runId)
  const { directory } = await callWorkbench(page, 'runs.get', { id: runId })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedPaths'))).toEqual([directory])
  await page.evaluate(() => window.penumbra?.desktop('copyDiagnostics', {}))
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Penumbra \d/)
  expect(copied).toContain('TensorFlow runtime')
  expect(copied).toMatch(/main\.log:\n.*Penumbra \d/)
})
