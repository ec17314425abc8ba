import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RunEvent } from '../../shared/run-events.ts'
import type { RunRequest } from '../../shared/run-request.ts'
import type { RunRow } from '../../shared/runs.ts'
import { useClient } from '../client/renderer-client.ts'
import { plural } from '../i18n/translate.ts'
import { applyRunEvents, emptyRunState, type RunState } from '../runs/apply-run-events.ts'
import { renameWithUndo } from './rename-with-undo.ts'
import { useToastsStore } from './toasts.ts'

/** Every run as a row, and what the live events of this session add up to. */
export const useRunsStore = defineStore('runs', () => {
  const client = useClient()
  const toasts = useToastsStore()
  const rows = shallowRef<ReadonlyMap<string, RunRow>>(new Map())
  const states = shallowRef<ReadonlyMap<string, RunState>>(new Map())
  const loaded = ref(false)
  const kept = computed(() => [...rows.value.values()].filter((row) => row.trashedAt === null))
  const trashed = computed(() => [...rows.value.values()].filter((row) => row.trashedAt !== null))

  async function load(): Promise<void> {
    const [keptRows, trashedRows] = await Promise.all([
      client.call('runs.list', { trashed: false }),
      client.call('runs.list', { trashed: true }),
    ])
    rows.value = new Map([...keptRows, ...trashedRows].map((row) => [row.id, row]))
    loaded.value = true
  }

  /** Takes over new or changed rows with one trigger. */
  function setRows(changed: readonly RunRow[]): void {
    const next = new Map(rows.value)
    for (const row of changed) next.set(row.id, row)
    rows.value = next
  }

  const setRow = (row: RunRow) => setRows([row])

  function remove(ids: readonly string[]): void {
    const remaining = new Map(rows.value)
    for (const id of ids) remaining.delete(id)
    rows.value = remaining
  }

  /** Takes in a batch of live events of any runs with one trigger. */
  function applyEvents(events: readonly RunEvent[]): void {
    const next = new Map(states.value)
    for (const [runId, own] of Map.groupBy(events, (event) => event.runId)) {
      next.set(runId, applyRunEvents(next.get(runId) ?? emptyRunState, own))
    }
    states.value = next
  }

  /** Events were missed: what the live ones added up to has holes, so pages read from the store again. */
  function forgetLive(): void {
    states.value = new Map()
  }

  /** Queues a run. @throws Failure when the workbench refuses it */
  async function create(request: RunRequest): Promise<RunRow> {
    const row = await client.call('runs.create', request)
    setRow(row)
    return row
  }

  /** Does something to one run and takes over its new row; a failure becomes a toast. */
  async function change(ask: () => Promise<RunRow>): Promise<void> {
    const row = await toasts.attempt(ask)
    if (row) setRow(row)
  }

  async function setName(id: string, name: string): Promise<RunRow | undefined> {
    const row = await toasts.attempt(() => client.call('runs.rename', { id, name }))
    if (row) setRow(row)
    return row
  }

  /** Queues `count` more seeds of the recipe of each of these runs; runs of one recipe ask once. */
  async function repeat(ids: readonly string[], count: number): Promise<void> {
    const chosen = ids.flatMap((id) => rows.value.get(id) ?? [])
    const recipes = new Map(chosen.map((row) => [row.recipe, row.id]))
    for (const id of recipes.values()) {
      const queued = await toasts.attempt(() => client.call('runs.repeat', { id, count }))
      if (!queued) return
      setRows(queued)
    }
    const total = recipes.size * count
    toasts.show({ kind: 'info', message: plural('Queued {count} run.', 'Queued {count} runs.', total) })
  }

  async function trash(ids: readonly string[]): Promise<void> {
    const list = [...ids]
    const done = await toasts.attempt(() => client.call('runs.trash', { ids: list }))
    if (done === undefined) return
    await toasts.attempt(load)
    const message = plural('{count} run moved to trash.', '{count} runs moved to trash.', list.length)
    toasts.show({ kind: 'info', message, undo: () => restore(list) })
  }

  async function restore(ids: readonly string[]): Promise<void> {
    await toasts.attempt(() => client.call('runs.restore', { ids: [...ids] }))
    await toasts.attempt(load)
  }

  /** Deletes runs and their folders for good. @returns bytes freed, undefined when it failed */
  async function purge(ids: readonly string[]): Promise<number | undefined> {
    const answer = await toasts.attempt(() => client.call('runs.purge', { ids: [...ids] }))
    if (answer) {
      remove(ids)
      toasts.dismissUndo()
    }
    return answer?.freedBytes
  }

  return {
    rows,
    states,
    loaded,
    kept,
    trashed,
    load,
    setRow,
    setRows,
    remove,
    applyEvents,
    forgetLive,
    create,
    stop: (id: string) => change(() => client.call('runs.stop', { id })),
    /** Without a checkpoint. */
    stopNow: (id: string) => change(() => client.call('runs.stop', { id, atOnce: true })),
    resume: (id: string) => change(() => client.call('runs.resume', { id })),
    rename: (id: string, name: string) => renameWithUndo(rows.value.get(id)?.name, name, (next) => setName(id, next)),
    repeat,
    trash,
    restore,
    purge,
  }
})
