import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { ApiInput } from '../../shared/api-inputs.ts'
import { useClient } from '../client/renderer-client.ts'
import { plural, t } from '../i18n/translate.ts'
import { useRunsStore } from './runs.ts'
import { useToastsStore } from './toasts.ts'

/** Stars, tags and notes: what users add to runs. Each change of tags and notes can be taken back. */
export const useAnnotationsStore = defineStore('annotations', () => {
  const client = useClient()
  const runs = useRunsStore()
  const toasts = useToastsStore()
  /** Every tag that a run outside the trash has, ascending. */
  const knownTags = computed(() => [...new Set(runs.kept.flatMap(({ tags }) => tags))].sort())

  /** @returns whether it was done; a failure becomes a toast */
  async function annotate(input: ApiInput<'runs.annotate'>): Promise<boolean> {
    const rows = await toasts.attempt(() => client.call('runs.annotate', input))
    if (rows) runs.setRows(rows)
    return rows !== undefined
  }

  async function setStarred(ids: readonly string[], starred: boolean): Promise<void> {
    await annotate({ ids: [...ids], starred })
  }

  /** Stars all of them, or takes the star from all when each has one. */
  async function toggleStars(ids: readonly string[]): Promise<void> {
    await setStarred(ids, !ids.every((id) => runs.rows.get(id)?.starred))
  }

  /** Adds a tag to the runs that lack it. */
  async function addTag(ids: readonly string[], tag: string): Promise<void> {
    const lacking = ids.filter((id) => !runs.rows.get(id)?.tags.includes(tag))
    if (lacking.length === 0 || !(await annotate({ ids: lacking, addTags: [tag] }))) return
    offerUndo(plural('Tagged {count} run “{tag}”.', 'Tagged {count} runs “{tag}”.', lacking.length, { tag }), {
      ids: lacking,
      removeTags: [tag],
    })
  }

  /** Removes a tag from the runs that have it. */
  async function removeTag(ids: readonly string[], tag: string): Promise<void> {
    const having = ids.filter((id) => runs.rows.get(id)?.tags.includes(tag))
    if (having.length === 0 || !(await annotate({ ids: having, removeTags: [tag] }))) return
    offerUndo(
      plural('Tag “{tag}” removed from {count} run.', 'Tag “{tag}” removed from {count} runs.', having.length, { tag }),
      { ids: having, addTags: [tag] },
    )
  }

  async function setNotes(id: string, notes: string): Promise<void> {
    const before = runs.rows.get(id)?.notes ?? ''
    if (notes === before || !(await annotate({ ids: [id], notes }))) return
    offerUndo(t('Notes saved.'), { ids: [id], notes: before })
  }

  function offerUndo(message: string, back: ApiInput<'runs.annotate'>): void {
    toasts.show({ kind: 'info', message, undo: async () => void (await annotate(back)) })
  }

  return { knownTags, setStarred, toggleStars, addTag, removeTag, setNotes }
})
