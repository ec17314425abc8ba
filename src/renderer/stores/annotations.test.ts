import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { clientKey } from '../client/renderer-client.ts'
import { createFakeClient } from '../testing/fake-client.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { useAnnotationsStore } from './annotations.ts'
import { useRunsStore } from './runs.ts'
import { useToastsStore } from './toasts.ts'

async function openStores() {
  const pinia = createPinia()
  const client = createFakeClient([
    sampleRun({ id: 'a', tags: ['old'] }),
    sampleRun({ id: 'b', starred: true, notes: 'first' }),
  ])
  createSSRApp({}).provide(clientKey, client).use(pinia)
  setActivePinia(pinia)
  const runs = useRunsStore()
  await runs.load()
  const tags = () => ['a', 'b'].map((id) => runs.rows.get(id)?.tags)
  return { runs, tags, annotations: useAnnotationsStore(), toasts: useToastsStore() }
}

test('a tag is added where it lacks, and the undo leaves it where it was', async () => {
  const { annotations, toasts, tags } = await openStores()
  await annotations.addTag(['a', 'b'], 'old')
  expect(tags()).toEqual([['old'], ['old']])
  expect(toasts.toasts.map(({ message }) => message)).toEqual(['Tagged 1 run “old”.'])
  await toasts.toasts[0]?.undo?.()
  expect(tags()).toEqual([['old'], []])
})

test('a removed tag comes back', async () => {
  const { annotations, toasts, tags } = await openStores()
  await annotations.removeTag(['a', 'b'], 'old')
  expect(tags()).toEqual([[], []])
  await toasts.toasts[0]?.undo?.()
  expect(tags()).toEqual([['old'], []])
})

test('stars go to all of a mixed choice, and from all when all have one', async () => {
  const { annotations, runs } = await openStores()
  const starred = () => [...runs.rows.values()].map((row) => row.starred)
  await annotations.toggleStars(['a', 'b'])
  expect(starred()).toEqual([true, true])
  await annotations.toggleStars(['a', 'b'])
  expect(starred()).toEqual([false, false])
})

test('notes change, and change back', async () => {
  const { annotations, runs, toasts } = await openStores()
  await annotations.setNotes('b', 'second')
  expect(runs.rows.get('b')?.notes).toBe('second')
  await toasts.toasts[0]?.undo?.()
  expect(runs.rows.get('b')?.notes).toBe('first')
})
