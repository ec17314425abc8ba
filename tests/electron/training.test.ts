import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callWorkbench, longRun, moonsRun, waitForRun } from './call-workbench.ts'
import type { DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'
import { trainerIds } from './trainer-ids.ts'

let app: DesktopApp
let page: Page

/** What the app told the desktop. */
interface Told {
  progress: number[]
  blockers: number
  notifications: string[]
}

beforeAll(async () => {
  app = await launchApp()
  page = await app.page()
  await app.evaluate(({ BrowserWindow, Notification, powerSaveBlocker }) => {
    const told: Told = { progress: [], blockers: 0, notifications: [] }
    Reflect.set(globalThis, 'told', told)
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.setProgressBar = (progress) => void told.progress.push(progress)
    powerSaveBlocker.start = () => ++told.blockers
    powerSaveBlocker.stop = () => --told.blockers === 0
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.notifications.push(this.title)
    }
  })
})
afterAll(() => app.end())

const told = (): Promise<Told> => app.evaluate(() => Reflect.get(globalThis, 'told'))

test('a run trains to its end in a utility process, and the desktop is told', async () => {
  const { id } = await callWorkbench(page, 'runs.create', { ...moonsRun, name: 'short' })
  const { engine, testError } = await waitForRun(page, id, ({ status }) => status === 'completed')
  expect(engine?.library).toMatch(/^TensorFlow/)
  expect(testError).toBeGreaterThanOrEqual(0)
  await vi.waitFor(async () => expect(await told()).toMatchObject({ blockers: 0, notifications: ['Completed: short'] }))
  const { progress } = await told()
  expect(progress.at(-1)).toBe(-1)
  expect(Math.max(...progress)).toBeGreaterThan(0)
})

test('the death of the page leaves the run alone, and the page comes back', async () => {
  const { id } = await callWorkbench(page, 'runs.create', { ...longRun, name: 'long' })
  const { step } = await waitForRun(page, id, (run) => run.status === 'running' && run.step > 0)
  expect((await told()).blockers).toBe(1)
  const [pid] = await trainerIds(app)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await vi.waitFor(() => expect(app.output()).toContain("The page's process is gone"), { timeout: 30_000 })
  page = await app.page()
  await page.getByText('long').first().waitFor()
  await waitForRun(page, id, (run) => run.status === 'running' && run.step > step)
  expect(await trainerIds(app)).toEqual([pid])
})

test('the death of the trainer leaves the app alone, and its run says why', async () => {
  const [pid] = await trainerIds(app)
  process.kill(pid ?? 0, 'SIGKILL')
  const [run] = await callWorkbench(page, 'runs.list', {})
  const failed = await waitForRun(page, run?.id ?? '', ({ status }) => status === 'failed')
  expect(failed.failure).toMatchObject({ kind: 'crashed', message: expect.stringContaining('SIGKILL') })
  await page.getByText('Failed', { exact: true }).first().waitFor()
  await vi.waitFor(async () => expect((await told()).notifications).toContain('Failed: long'))
  expect(await app.outbound()).toEqual([])
})
