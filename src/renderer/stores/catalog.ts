import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { MethodDescriptor, ScalarSpec } from '../../shared/method-descriptor.ts'
import { useClient } from '../client/renderer-client.ts'

/** What runs are made of: methods and data sets. */
export const useCatalogStore = defineStore('catalog', () => {
  const client = useClient()
  const methods = shallowRef<readonly MethodDescriptor[]>([])
  const datasets = shallowRef<readonly DatasetInfo[]>([])
  const methodById = computed(() => new Map(methods.value.map((method) => [method.id, method])))

  async function load(): Promise<void> {
    const [knownMethods] = await Promise.all([client.call('methods.list', {}), loadDatasets()])
    methods.value = knownMethods
  }

  async function loadDatasets(): Promise<void> {
    datasets.value = await client.call('datasets.list', {})
  }

  /** Name and unit of a scalar of a method. */
  function scalarOf(methodId: string, name: string): ScalarSpec {
    return methodById.value.get(methodId)?.scalars.find((scalar) => scalar.name === name) ?? { name, label: name }
  }

  return { methods, datasets, methodById, load, loadDatasets, scalarOf }
})
