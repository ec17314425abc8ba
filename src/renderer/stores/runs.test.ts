import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { clientKey } from '../client/renderer-client.ts'
import { createFakeClient } from '../testing/fake-client.ts'
import { fakeRuns } from '../testing/fake-data.ts'
import { recordedRun } from '../testing/recorded-run.ts'
import { useRunsStore } from './runs.ts'
import { useToastsStore } from './toasts.ts'

/** The store over a fake workbench with three runs. */
async function openRuns() {
  const pinia = createPinia()
  createSSRApp({})
    .provide(clientKey, createFakeClient(fakeRuns(3)))
    .use(pinia)
  setActivePinia(pinia)
  const runs = useRunsStore()
  await runs.load()
  return { runs, toasts: useToastsStore() }
}

test('runs go to the trash and the toast brings them back', async () => {
  const { runs, toasts } = await openRuns()
  await runs.trash(['run-0', 'run-2'])
  expect(runs.kept.map(({ id }) => id)).toEqual(['run-1'])
  expect(runs.trashed).toHaveLength(2)
  expect(toasts.toasts[0]?.message).toBe('2 runs moved to trash.')
  await toasts.toasts[0]?.undo?.()
  expect(runs.kept).toHaveLength(3)
})

test('a renamed run gets its name back by the toast', async () => {
  const { runs, toasts } = await openRuns()
  const before = runs.rows.get('run-1')?.name
  await runs.rename('run-1', 'another')
  expect(runs.rows.get('run-1')?.name).toBe('another')
  expect(toasts.toasts).toMatchObject([{ kind: 'info', message: `Renamed from “${before}”.` }])
  await toasts.toasts[0]?.undo?.()
  expect(runs.rows.get('run-1')?.name).toBe(before)
})

test('what the workbench refuses becomes a message and changes nothing', async () => {
  const { runs, toasts } = await openRuns()
  await runs.rename('no-such-run', 'name')
  expect(toasts.toasts).toMatchObject([{ kind: 'error', message: 'There is no run "no-such-run".' }])
  expect(runs.kept).toHaveLength(3)
})

test('live events of several runs are kept apart', async () => {
  const { runs } = await openRuns()
  runs.applyEvents([...recordedRun, ...recordedRun.slice(0, 3).map((event) => ({ ...event, runId: 'other' }))])
  expect(runs.states.get('recorded')?.outcome).toBe('stopped')
  expect(runs.states.get('other')).toMatchObject({ lastSeq: 3, outcome: null })
})
