import { computed, ref } from 'vue'
import type { Shortcut } from '../../../shared/shortcut.ts'
import { isPressed } from '../../shortcuts/shortcut.ts'
import { runsTable } from '../../shortcuts/shortcuts.ts'
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

/** The table by keyboard. Keys that do something with a line take the active one. */
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
  const deeds: readonly [Shortcut, (entry: TableEntry) => void][] = [
    [runsTable.select, (entry) => actions.select(entry)],
    [runsTable.open, actions.open],
    [runsTable.unfold, (entry) => fold(entry, true)],
    [runsTable.fold, (entry) => fold(entry, false)],
    [runsTable.star, actions.star],
    [runsTable.tag, actions.tag],
    [runsTable.trash, actions.trash],
  ]

  function onKeydown(event: KeyboardEvent): void {
    const entry = entries()[activeIndex.value]
    const move = moves[event.key]
    const deed = deeds.find(([shortcut]) => isPressed(event, shortcut))?.[1]
    if (isPressed(event, runsTable.selectAll)) actions.selectAll()
    else if (isPressed(event, runsTable.clear)) actions.clear()
    else if (move && isPressed(event, runsTable.move)) moveTo(move(), false)
    else if (move && isPressed(event, runsTable.extend)) moveTo(move(), true)
    else if (deed && entry) deed(entry)
    else return
    event.preventDefault()
  }

  return { activeKey, activeIndex, onKeydown }
}
