import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { MethodDescriptor, ScalarSpec } from '../../shared/method-descriptor.ts'
import { useClient } from '../client/renderer-client.ts'
import { t } from '../i18n/translate.ts'
import { useLateRemoval } from './late-removal.ts'

/** What runs are made of: methods and data sets. */
export const useCatalogStore = defineStore('catalog', () => {
  const client = useClient()
  const methods = shallowRef<readonly MethodDescriptor[]>([])
  const known = shallowRef<readonly DatasetInfo[]>([])
  const { leaving, remove } = useLateRemoval(async (id) => {
    await client.call('datasets.remove', { id })
    await loadDatasets()
  })
  const datasets = computed(() => known.value.filter(({ id }) => !leaving.value.has(id)))
  const methodById = computed(() => new Map(methods.value.map((method) => [method.id, method])))

  async function load(): Promise<void> {
    const [knownMethods] = await Promise.all([client.call('methods.list', {}), loadDatasets()])
    methods.value = knownMethods
  }

  async function loadDatasets(): Promise<void> {
    known.value = await client.call('datasets.list', {})
  }

  /** Name and unit of a scalar of a method. */
  function scalarOf(methodId: string, name: string): ScalarSpec {
    return methodById.value.get(methodId)?.scalars.find((scalar) => scalar.name === name) ?? { name, label: name }
  }

  return {
    methods,
    datasets,
    methodById,
    load,
    loadDatasets,
    scalarOf,
    /** Its files are deleted when it can no longer be undone. */
    removeDataset: ({ id, title }: DatasetInfo) => remove(id, t('Data set “{title}” removed.', { title: t(title) })),
  }
})
