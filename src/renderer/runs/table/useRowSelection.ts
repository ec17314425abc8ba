import { computed, type Ref } from 'vue'
import type { RunRow } from '../../../shared/runs.ts'
import type { TableEntry } from './table-entries.ts'

/** Which runs are selected: one by one, by group, by range, all. */
export function useRowSelection(selected: Ref<ReadonlySet<string>>, entries: () => readonly TableEntry[]) {
  const shown = computed(
    () =>
      new Map(
        entries()
          .flatMap((entry) => (entry.kind === 'run' ? [entry.row] : entry.group.runs))
          .map((row) => [row.id, row]),
      ),
  )
  const all = computed(() => {
    const count = selectedIn([...shown.value.values()])
    return count === 0 ? 'none' : count === shown.value.size ? 'all' : 'some'
  })

  function selectedIn(rows: readonly RunRow[]): number {
    return rows.filter(({ id }) => selected.value.has(id)).length
  }

  /** What is selected and shown: a filter never hides a run that a key or button would act on. */
  const selectedShown = computed(() => [...shown.value.keys()].filter((id) => selected.value.has(id)))

  function select(rows: readonly RunRow[], checked: boolean): void {
    const next = new Set(selected.value)
    for (const { id } of rows) {
      if (checked) next.add(id)
      else next.delete(id)
    }
    selected.value = next
  }

  function selectAll(checked: boolean): void {
    selected.value = new Set(checked ? shown.value.keys() : [])
  }

  /** Every run from one line to another, whichever comes first. */
  function selectRange(fromKey: string, toKey: string, checked: boolean): void {
    const places = [fromKey, toKey].map((key) => entries().findIndex((entry) => entry.key === key))
    const lines = entries().slice(Math.min(...places), Math.max(...places) + 1)
    select(
      lines.flatMap((entry) => (entry.kind === 'run' ? entry.row : [])),
      checked,
    )
  }

  return { all, selectedIn, selectedShown, select, selectAll, selectRange }
}
