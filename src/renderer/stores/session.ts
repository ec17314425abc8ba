import { defineStore } from 'pinia'
import type { WorkbenchEvent } from '../../shared/api.ts'
import { useClient } from '../client/renderer-client.ts'
import { useCatalogStore } from './catalog.ts'
import { useQueueStore } from './queue.ts'
import { useRunsStore } from './runs.ts'
import { useStudiesStore } from './studies.ts'
import { useSystemStore } from './system.ts'
import { useToastsStore } from './toasts.ts'

/** Loads every store and keeps them up to date with what the workbench tells. */
export const useSessionStore = defineStore('session', () => {
  const client = useClient()
  const catalog = useCatalogStore()
  const queue = useQueueStore()
  const runs = useRunsStore()
  const studies = useStudiesStore()
  const system = useSystemStore()
  const { attempt } = useToastsStore()

  async function loadAll(): Promise<void> {
    await attempt(() => Promise.all([runs.load(), studies.load(), queue.load(), catalog.load(), system.load()]))
  }

  function handle(event: WorkbenchEvent): void {
    switch (event.type) {
      case 'run':
        runs.setRow(event.run)
        break
      case 'runs-removed':
        runs.remove(event.ids)
        break
      case 'run-events':
        runs.applyEvents(event.events)
        break
      case 'queue':
        queue.setQueue(event.queue)
        break
      case 'study':
        studies.setRow(event.study)
        break
      case 'study-removed':
        studies.forget(event.id)
        break
      case 'setup':
        system.setSetup(event.setup)
        break
      case 'datasets':
        void attempt(catalog.loadDatasets)
        break
    }
  }

  /** Starts listening; what happened while the connection was lost is read again when it is back. */
  async function start(): Promise<void> {
    client.subscribe(handle)
    client.onConnection((state) => {
      if (state === 'connected') {
        runs.forgetLive()
        void loadAll()
      }
      system.connection = state
    })
    await loadAll()
  }

  return { start }
})
