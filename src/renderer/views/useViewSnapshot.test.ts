import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { createSSRApp, nextTick } from 'vue'
import type { ViewEvent } from '../../shared/run-events.ts'
import { clientKey } from '../client/renderer-client.ts'
import { useRunsStore } from '../stores/runs.ts'
import { createFakeClient } from '../testing/fake-client.ts'
import { fakeDecisionMap } from '../testing/fake-decision-map.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { useViewSnapshot } from './useViewSnapshot.ts'

/** The map of a run whose store has snapshots up to step 4,000. */
async function openMap() {
  const client = createFakeClient([sampleRun()])
  const call = vi.spyOn(client, 'call')
  const pinia = createPinia()
  const app = createSSRApp({}).provide(clientKey, client).use(pinia)
  setActivePinia(pinia)
  const runs = useRunsStore()
  await runs.load()
  const view = app.runWithContext(() => useViewSnapshot(() => ({ runId: 'r1', viewId: 'map' })))
  await vi.waitUntil(() => view.loaded.value)
  const asked = () => call.mock.calls.filter(([name]) => name === 'runs.view').length
  return { view, runs, asked }
}

function stored(seq: number, step: number): ViewEvent {
  return { type: 'view', runId: 'r1', seq, time: seq, viewId: 'map', step, data: fakeDecisionMap(step) }
}

function live(seq: number, step: number): ViewEvent {
  return { ...stored(seq, step), transient: true }
}

test('follows live snapshots without asking the store, as one more step at the end', async () => {
  const { view, runs, asked } = await openMap()
  const before = asked()
  expect(view.shown.value?.step).toBe(4000)
  const known = view.steps.value
  for (const step of [4010, 4020]) {
    runs.applyEvents([live(step, step)])
    await nextTick()
    expect(view.shown.value?.step).toBe(step)
    expect(view.steps.value).toEqual([...known, step])
  }
  expect(asked()).toBe(before)
})

test('a chosen step stays while the run goes on; the last one follows again', async () => {
  const { view, runs } = await openMap()
  view.choose(2)
  await vi.waitUntil(() => view.shown.value?.step === 100)
  runs.applyEvents([live(1, 4010)])
  await nextTick()
  expect(view.shown.value?.step).toBe(100)
  view.choose(view.steps.value.length - 1)
  expect(view.shown.value?.step).toBe(4010)
})

test('a stored snapshot that comes is read with its new list of steps', async () => {
  const { view, runs, asked } = await openMap()
  const before = asked()
  runs.applyEvents([stored(1, 5000)])
  expect(view.shown.value?.step).toBe(5000)
  await vi.waitUntil(() => asked() === before + 1)
})
