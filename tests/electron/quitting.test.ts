import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ApiInput } from '../../src/shared/api-inputs.ts'
import { openTestWorkbench } from '../../src/workbench/test/open-test-workbench.ts'
import { callWorkbench, longRun, waitForRun } from './call-workbench.ts'
import type { DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'
import { trainerIds } from './trainer-ids.ts'

let data: string
let app: DesktopApp
let page: Page

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'penumbra-quitting-'))
  app = await launchApp({ env: { PENUMBRA_HOME: data } })
  page = await app.page()
})
afterEach(async () => {
  await app.end()
  rmSync(data, { recursive: true })
})

/** Answers the question with one of its buttons, and counts how often it is asked. */
function answerWith(button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    const questions: string[][] = []
    Reflect.set(globalThis, 'questions', questions)
    dialog.showMessageBox = async (...words: readonly object[]) => {
      const { buttons } = words.at(-1) as Electron.MessageBoxOptions
      questions.push(buttons ?? [])
      return { response, checkboxChecked: false }
    }
  }, button)
}

const questions = () => app.evaluate(() => Reflect.get(globalThis, 'questions'))
const windowCount = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const closeWindow = () => app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.close())
// The answer may not come any more: the app is gone.
const quit = () => app.evaluate(({ app: electronApp }) => void setTimeout(() => electronApp.quit(), 50))
const exited = () => vi.waitFor(() => expect(app.hasExited()).toBe(true), { timeout: 60_000 })

async function startRun(request: ApiInput<'runs.create'>): Promise<string> {
  const { id } = await callWorkbench(page, 'runs.create', request)
  await waitForRun(page, id, ({ status, step }) => status === 'running' && step > 0)
  return id
}

/** How a run ended, read from the data folder after the app. */
async function storedRun(id: string) {
  const workbench = await openTestWorkbench(data)
  const run = await workbench.call('runs.get', { id })
  await workbench.close()
  return run
}

test('without a run that trains it asks nothing', async () => {
  await answerWith(2)
  await quit()
  await exited()
})

test('cancelled, nothing ends; then it saves a checkpoint and quits', async () => {
  const id = await startRun(longRun)
  await answerWith(2)
  await closeWindow()
  await vi.waitFor(async () => {
    expect(await questions()).toEqual([['Keep training in the background', 'Save a checkpoint and quit', 'Cancel']])
  })
  await quit()
  await vi.waitFor(async () => expect(await questions()).toHaveLength(2))
  const { step } = await callWorkbench(page, 'runs.get', { id })
  await waitForRun(page, id, (run) => run.status === 'running' && run.step > step)
  await answerWith(1)
  await quit()
  await exited()
  expect(await storedRun(id)).toMatchObject({ status: 'stopped', resumable: true })
})

test('in the background a run goes on without a window, and the app ends with it', async () => {
  const id = await startRun(longRun)
  await answerWith(0)
  await closeWindow()
  await vi.waitFor(async () => expect(await windowCount()).toBe(0))
  expect(app.hasExited()).toBe(false)
  const [pid] = await trainerIds(app)
  process.kill(pid ?? 0, 'SIGKILL')
  await exited()
  expect(await storedRun(id)).toMatchObject({ status: 'failed' })
})

test('in the background a second start opens the window again', async () => {
  await startRun(longRun)
  await answerWith(0)
  await closeWindow()
  await vi.waitFor(async () => expect(await windowCount()).toBe(0))
  await app.startAgain()
  page = await app.page()
  await page.getByText('Running', { exact: true }).first().waitFor()
})

test('killed while a run trains, the next start has it interrupted and resumes it from its checkpoint', async () => {
  const checkpointEvery = 50
  const id = await startRun({ ...longRun, params: { ...longRun.params, checkpointEvery } })
  await waitForRun(page, id, ({ step }) => step > 2 * checkpointEvery)
  const [trainer] = await trainerIds(app)
  await app.end()
  // Without its workbench a trainer ends by itself.
  await vi.waitFor(() => expect(() => process.kill(trainer ?? 0, 0)).toThrow('ESRCH'), { timeout: 20_000 })
  app = await launchApp({ env: { PENUMBRA_HOME: data } })
  page = await app.page()
  await page.getByText('Interrupted', { exact: true }).first().waitFor()
  const { status, resumable, step } = await callWorkbench(page, 'runs.get', { id })
  expect({ status, resumable }).toEqual({ status: 'interrupted', resumable: true })
  await callWorkbench(page, 'runs.resume', { id })
  await waitForRun(page, id, (run) => run.status === 'running' && run.step > step)
}, 240_000)
