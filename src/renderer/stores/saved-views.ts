import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { SavedView } from '../../shared/runs.ts'
import { useClient } from '../client/renderer-client.ts'
import { t } from '../i18n/translate.ts'
import { useToastsStore } from './toasts.ts'

/** Arrangements of the table of runs under names. Every window of a data folder has the same. */
export const useSavedViewsStore = defineStore('saved-views', () => {
  const client = useClient()
  const toasts = useToastsStore()
  const views = shallowRef<readonly SavedView[]>([])

  async function take(answer: () => Promise<readonly SavedView[]>): Promise<void> {
    const next = await toasts.attempt(answer)
    if (next) views.value = next
  }

  const load = () => take(() => client.call('savedViews.list', {}))

  const save = (name: string, state: string) => take(() => client.call('savedViews.save', { name, state }))

  async function remove(view: SavedView): Promise<void> {
    await take(() => client.call('savedViews.remove', { name: view.name }))
    toasts.show({
      kind: 'info',
      message: t('View “{name}” deleted.', { name: view.name }),
      undo: () => save(view.name, view.state),
    })
  }

  return { views, load, save, remove }
})
