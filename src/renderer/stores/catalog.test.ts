import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { createSSRApp, nextTick } from 'vue'
import { clientKey, type RendererClient } from '../client/renderer-client.ts'
import { createFakeClient } from '../testing/fake-client.ts'
import { useCatalogStore } from './catalog.ts'
import { useToastsStore } from './toasts.ts'

/** The store over a fake workbench, with a note of every call. */
async function openCatalog() {
  const fake = createFakeClient([])
  const asked: string[] = []
  const client: RendererClient = {
    ...fake,
    call: (name, input) => {
      asked.push(name)
      return fake.call(name, input)
    },
  }
  const pinia = createPinia()
  createSSRApp({}).provide(clientKey, client).use(pinia)
  setActivePinia(pinia)
  const catalog = useCatalogStore()
  await catalog.load()
  const moons = catalog.datasets.find(({ id }) => id === 'moons-2d')
  if (!moons) throw new Error('The fake workbench has the two moons')
  const ids = () => catalog.datasets.map(({ id }) => id)
  return { asked, catalog, ids, moons, toasts: useToastsStore() }
}

test('a removed data set is out of sight, and back by undo with its files untouched', async () => {
  const { asked, catalog, ids, moons, toasts } = await openCatalog()
  catalog.removeDataset(moons)
  expect(ids()).not.toContain('moons-2d')
  const [offer] = toasts.toasts
  expect(offer?.message).toBe(`Data set “${moons.title}” removed.`)
  await offer?.undo?.()
  toasts.dismiss(offer?.id ?? 0)
  await nextTick()
  expect(ids()).toContain('moons-2d')
  expect(asked).not.toContain('datasets.remove')
})

test('it is deleted for good when the message goes', async () => {
  const { asked, catalog, moons, toasts } = await openCatalog()
  catalog.removeDataset(moons)
  toasts.dismiss(toasts.toasts[0]?.id ?? 0)
  await expect.poll(() => asked).toContain('datasets.remove')
})
