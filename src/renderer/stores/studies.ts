import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ApiInput } from '../../shared/api-inputs.ts'
import type { StudyRow } from '../../shared/studies.ts'
import { useClient } from '../client/renderer-client.ts'
import { t } from '../i18n/translate.ts'
import { useLateRemoval } from './late-removal.ts'
import { renameWithUndo } from './rename-with-undo.ts'
import { useToastsStore } from './toasts.ts'

/** Every study, and what can be done with one. Their runs are in the store of runs. */
export const useStudiesStore = defineStore('studies', () => {
  const client = useClient()
  const toasts = useToastsStore()
  const rows = shallowRef<ReadonlyMap<string, StudyRow>>(new Map())
  const { leaving, remove } = useLateRemoval(async (id) => {
    await client.call('studies.remove', { id })
    forget(id)
  })
  const loaded = ref(false)
  const kept = computed(() =>
    [...rows.value.values()].filter(({ id }) => !leaving.value.has(id)).sort((a, b) => b.createdAt - a.createdAt),
  )

  async function load(): Promise<void> {
    const list = await client.call('studies.list', {})
    rows.value = new Map(list.map((study) => [study.id, study]))
    loaded.value = true
  }

  function setRow(study: StudyRow): void {
    rows.value = new Map(rows.value).set(study.id, study)
  }

  function forget(id: string): void {
    const remaining = new Map(rows.value)
    remaining.delete(id)
    rows.value = remaining
  }

  /** Queues every run of the study. @throws Failure when the workbench refuses it */
  async function create(spec: ApiInput<'studies.create'>): Promise<StudyRow> {
    const study = await client.call('studies.create', spec)
    setRow(study)
    return study
  }

  /** Does something to one study and takes over its new row; a failure becomes a toast. */
  async function change(call: 'studies.stop' | 'studies.resume', id: string): Promise<void> {
    const study = await toasts.attempt(() => client.call(call, { id }))
    if (study) setRow(study)
  }

  async function setName(id: string, name: string): Promise<StudyRow | undefined> {
    const study = await toasts.attempt(() => client.call('studies.rename', { id, name }))
    if (study) setRow(study)
    return study
  }

  return {
    rows,
    kept,
    loaded,
    load,
    setRow,
    forget,
    create,
    stop: (id: string) => change('studies.stop', id),
    resume: (id: string) => change('studies.resume', id),
    rename: (id: string, name: string) => renameWithUndo(rows.value.get(id)?.name, name, (next) => setName(id, next)),
    /** Takes the study off the list; its runs stay. */
    remove: (id: string) => remove(id, t('Study removed. Its runs stay.')),
  }
})
