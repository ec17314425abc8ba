import { computed, shallowRef, watch } from 'vue'
import type { RunRow } from '../../shared/runs.ts'
import type { ViewData } from '../../shared/views.ts'
import { useClient } from '../client/renderer-client.ts'
import { useCatalogStore } from '../stores/catalog.ts'
import { useToastsStore } from '../stores/toasts.ts'

type DataOf<Kind extends ViewData['kind']> = Extract<ViewData, { kind: Kind }>

/** The newest snapshot of a kind of view of each of the runs that has one, by run; read again when a run ends. */
export function useViewsOfKind<Kind extends ViewData['kind']>(kind: Kind, runs: () => readonly RunRow[]) {
  const client = useClient()
  const catalog = useCatalogStore()
  const { attempt } = useToastsStore()
  const views = shallowRef<ReadonlyMap<string, DataOf<Kind>>>(new Map())
  const loaded = shallowRef(false)
  const signature = computed(() =>
    runs()
      .map(({ id, status }) => `${id} ${status}`)
      .join(),
  )
  let requests = 0

  async function read({ id, method }: RunRow): Promise<[string, DataOf<Kind>][]> {
    const spec = catalog.methodById.get(method)?.views.find((view) => view.kind === kind)
    const snapshot = spec && (await client.call('runs.view', { id, viewId: spec.id }))
    return snapshot && isOfKind(snapshot.data, kind) ? [[id, snapshot.data]] : []
  }

  watch(
    signature,
    async () => {
      const request = ++requests
      const found = await attempt(() => Promise.all(runs().map(read)))
      if (request !== requests) return
      if (found) views.value = new Map(found.flat())
      loaded.value = true
    },
    { immediate: true },
  )

  return { views, loaded }
}

function isOfKind<Kind extends ViewData['kind']>(data: ViewData, kind: Kind): data is DataOf<Kind> {
  return data.kind === kind
}
