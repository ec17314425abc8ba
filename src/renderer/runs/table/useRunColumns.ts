import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { ScalarSummary } from '../../../shared/runs.ts'
import { useClient } from '../../client/renderer-client.ts'
import { useCatalogStore } from '../../stores/catalog.ts'
import { useRunsStore } from '../../stores/runs.ts'
import { useToastsStore } from '../../stores/toasts.ts'
import { isUnfinished } from '../status.ts'
import { basicColumns, nameColumn, type RunSizes } from './basic-columns.ts'
import { parameterColumns, settingColumns } from './parameter-columns.ts'
import type { RunColumn } from './run-column.ts'
import { scalarColumns, scalarsOf, type ScalarSummaries } from './scalar-columns.ts'

/**
 * Every column that there is, by id. Scalars and sizes are asked for when one of the needed columns shows them, and again
 * when runs come or end.
 * @param needed ids of the columns that are shown, sort or filter
 */
export function useRunColumns(needed: () => readonly string[]): ComputedRef<ReadonlyMap<string, RunColumn>> {
  const client = useClient()
  const catalog = useCatalogStore()
  const runs = useRunsStore()
  const { attempt } = useToastsStore()
  const summaries = shallowRef<ScalarSummaries>(new Map())
  const sizes = shallowRef<RunSizes>({})

  const ended = computed(() => [...runs.rows.values()].filter(({ status }) => !isUnfinished(status)).length)
  const scalars = computed(() => scalarsOf(needed()).join('\n'))
  const needsSizes = computed(() => needed().includes('size'))

  watch(
    [scalars, ended],
    async ([names]) => {
      if (names === '') return
      const found = await attempt(() => client.call('runs.scalarSummaries', { names: names.split('\n') }))
      if (found && names === scalars.value) summaries.value = byRun(found)
    },
    { immediate: true },
  )
  watch(
    [needsSizes, ended],
    async ([isNeeded]) => {
      const ids = [...runs.rows.keys()]
      if (!isNeeded || ids.length === 0) return
      sizes.value = (await attempt(() => client.call('runs.sizes', { ids }))) ?? {}
    },
    { immediate: true },
  )

  return computed(() => {
    const columns = [
      nameColumn,
      ...basicColumns(sizes.value),
      ...settingColumns(),
      ...parameterColumns(catalog.methods),
      ...scalarColumns(catalog.methods, summaries.value),
    ]
    return new Map(columns.map((column) => [column.id, column]))
  })
}

function byRun(found: readonly ScalarSummary[]): ScalarSummaries {
  const runs = new Map<string, Map<string, ScalarSummary>>()
  for (const summary of found) {
    const own = runs.get(summary.runId) ?? new Map<string, ScalarSummary>()
    runs.set(summary.runId, own.set(summary.name, summary))
  }
  return runs
}
