import { computed, ref } from 'vue'
import type { TableEntry } from './table-entries.ts'

export interface TableActions {
  /** Brings a line into sight. */
  reveal: (index: number) => void
  open: (entry: TableEntry) => void
  select: (entry: TableEntry, add?: true) => void
  selectAll: () => void
  clear: () => void
  toggle: (group: string, open: boolean) => void
  star: (entry: TableEntry) => void
  tag: (entry: TableEntry) => void
  trash: (entry: TableEntry) => void
}

/**
 * The table by keyboard: arrows, Page and Home/End move, with Shift they select, Space selects, Enter opens, ← → fold,
 * s stars, t tags, Delete trashes, Ctrl-A selects all, Escape selects none.
 */
export function useTableKeys(entries: () => readonly TableEntry[], actions: TableActions) {
  const activeKey = ref<string>()
  const activeIndex = computed(() => entries().findIndex(({ key }) => key === activeKey.value))

  function moveTo(index: number, extend: boolean): void {
    const target = Math.max(0, Math.min(entries().length - 1, index))
    const entry = entries()[target]
    if (!entry) return
    const from = entries()[activeIndex.value]
    if (extend && from) actions.select(from, true)
    activeKey.value = entry.key
    if (extend) actions.select(entry, true)
    actions.reveal(target)
  }

  function fold(entry: TableEntry, open: boolean): void {
    if (entry.kind === 'group') {
      actions.toggle(entry.group.key, open)
    } else if (entry.inGroup && !open) {
      moveTo(
        entries().findLastIndex(({ kind }, index) => kind === 'group' && index < activeIndex.value),
        false,
      )
    }
  }

  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => activeIndex.value + 1,
    ArrowUp: () => activeIndex.value - 1,
    PageDown: () => activeIndex.value + 15,
    PageUp: () => activeIndex.value - 15,
    Home: () => 0,
    End: () => entries().length - 1,
  }
  const deeds: Readonly<Record<string, (entry: TableEntry) => void>> = {
    ' ': (entry) => actions.select(entry),
    Enter: actions.open,
    ArrowRight: (entry) => fold(entry, true),
    ArrowLeft: (entry) => fold(entry, false),
    s: actions.star,
    t: actions.tag,
    Delete: actions.trash,
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'a') return
      event.preventDefault()
      actions.selectAll()
      return
    }
    const move = moves[event.key]
    const entry = entries()[activeIndex.value]
    const deed = deeds[event.key]
    if (event.key === 'Escape') actions.clear()
    else if (move) moveTo(move(), event.shiftKey)
    else if (deed && entry) deed(entry)
    else return
    event.preventDefault()
  }

  return { activeKey, activeIndex, onKeydown }
}
