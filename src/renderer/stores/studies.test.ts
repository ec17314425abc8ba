import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { createSSRApp, nextTick } from 'vue'
import { clientKey } from '../client/renderer-client.ts'
import { createFakeClient } from '../testing/fake-client.ts'
import { studiesForShow } from '../testing/studies-for-show.ts'
import { useStudiesStore } from './studies.ts'
import { useToastsStore } from './toasts.ts'

/** The store over a fake workbench with three studies. */
async function openStudies() {
  const { studies, runs } = studiesForShow()
  const client = createFakeClient(runs, studies)
  const pinia = createPinia()
  createSSRApp({}).provide(clientKey, client).use(pinia)
  setActivePinia(pinia)
  const store = useStudiesStore()
  await store.load()
  return { client, store, toasts: useToastsStore() }
}

test('a removed study comes back as long as its message stays', async () => {
  const { client, store, toasts } = await openStudies()
  store.remove('sweep')
  expect(store.kept.map(({ id }) => id)).not.toContain('sweep')
  const [offer] = toasts.toasts
  toasts.dismiss(offer?.id ?? 0)
  await offer?.undo?.()
  await nextTick()
  expect(store.kept.map(({ id }) => id)).toContain('sweep')
  expect(await client.call('studies.list', {})).toHaveLength(3)
})

test('without undo the workbench forgets it when the message goes', async () => {
  const { client, store, toasts } = await openStudies()
  store.remove('sweep')
  await nextTick()
  expect(await client.call('studies.list', {})).toHaveLength(3)
  toasts.dismiss(toasts.toasts[0]?.id ?? 0)
  await expect.poll(() => client.call('studies.list', {})).toHaveLength(2)
  await expect.poll(() => store.rows.has('sweep')).toBe(false)
})

test('stop, resume and rename take over the new row; a refusal becomes a message', async () => {
  const { store, toasts } = await openStudies()
  await store.resume('labels')
  expect(store.rows.get('labels')?.status).toBe('running')
  await store.stop('labels')
  const before = store.rows.get('labels')?.name
  await store.rename('labels', 'few')
  expect(store.rows.get('labels')).toMatchObject({ status: 'stopped', name: 'few' })
  await toasts.toasts[0]?.undo?.()
  expect(store.rows.get('labels')?.name).toBe(before)
  await store.stop('none')
  expect(toasts.toasts.slice(1)).toMatchObject([{ kind: 'error', message: 'There is no study "none".' }])
})
