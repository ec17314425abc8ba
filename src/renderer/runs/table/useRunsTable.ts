import { computed, ref, shallowRef, watch } from 'vue'
import type { RunRow } from '../../../shared/runs.ts'
import { groupRuns } from '../../../shared/comparison/group-runs.ts'
import { groupTitles } from '../../groups/group-titles.ts'
import { useCatalogStore } from '../../stores/catalog.ts'
import { nameColumn } from './basic-columns.ts'
import { parseFilter, type RunFilter } from './filter-expression.ts'
import { moveItem } from './move-item.ts'
import type { RunColumn } from './run-column.ts'
import {
  groupableColumns,
  groupByColumn,
  groupByRecipe,
  runEntry,
  sortGroups,
  sortRuns,
  tableEntries,
  type TableGroup,
} from './table-entries.ts'
import type { TableState } from './table-state.ts'
import { useRunColumns } from './useRunColumns.ts'
import { useTableState } from './useTableState.ts'

const everyRun: RunFilter = { passes: () => true, columns: [] }
/** Room for `12.34 ± 0.56`. */
const groupedWidth = 104

/** What a heading needs in any language, with room for the mark of the order. */
function titleWidth({ title }: RunColumn): number {
  return Math.ceil(22 + 5.7 * title.length)
}

/** The page's table: how it is arranged, and the lines that follow from it. */
export function useRunsTable(rows: () => readonly RunRow[]) {
  const catalog = useCatalogStore()
  const state = useTableState()
  /** While the text of the filter is wrong, the last right one holds. */
  const filter = shallowRef(everyRun)
  const openGroups = ref<ReadonlySet<string>>(new Set())

  const needed = computed(() => [...state.value.columns, state.value.order.column, ...filter.value.columns])
  const all = useRunColumns(() => needed.value)
  const columns = computed(() => state.value.columns.flatMap((id) => all.value.get(id) ?? []))

  const parsed = computed(() => parseFilter(state.value.filter, [...all.value.values()]))
  const problem = computed(() => ('problem' in parsed.value ? parsed.value.problem : undefined))
  watch(
    parsed,
    (next) => {
      if (!('problem' in next)) filter.value = next
    },
    { immediate: true },
  )

  const orderColumn = computed(() => all.value.get(state.value.order.column))
  const shown = computed(() => sortRuns(rows().filter(filter.value.passes), orderColumn.value, state.value.order))
  const groups = computed(() => {
    const { grouping, order } = state.value
    const column = all.value.get(grouping)
    if (grouping === 'recipe') return sortGroups(recipeGroups(), orderColumn.value, order)
    return column && sortGroups(groupByColumn(shown.value, column), orderColumn.value, order)
  })
  const groupable = computed(() => groupableColumns([...all.value.values()], rows(), state.value.grouping))
  const entries = computed(() =>
    groups.value ? tableEntries(groups.value, openGroups.value) : shown.value.map((row) => runEntry(row)),
  )

  function recipeGroups(): TableGroup[] {
    return groupByRecipe(shown.value, groupTitles(groupRuns(shown.value), catalog.methodById))
  }

  function change(changes: Partial<TableState>): void {
    state.value = { ...state.value, ...changes }
  }

  function widthOf(column: RunColumn): number {
    const grouped = groups.value && column.kind === 'number' && column.measured ? groupedWidth : 0
    const usual = column.id === nameColumn.id && groups.value ? 300 : column.width
    return state.value.widths[column.id] ?? Math.max(usual, grouped, titleWidth(column))
  }

  function toggleGroup(key: string, open: boolean): void {
    const next = new Set(openGroups.value)
    if (open) next.add(key)
    else next.delete(key)
    openGroups.value = next
  }

  return {
    state,
    change,
    all,
    columns,
    problem,
    shown,
    groups,
    groupable,
    entries,
    openGroups,
    toggleGroup,
    widthOf,
    resize: (id: string, width: number) =>
      change({ widths: { ...state.value.widths, [id]: Math.min(1000, Math.max(40, Math.round(width))) } }),
    move: (id: string, place: number) => change({ columns: moveItem(state.value.columns, id, Math.max(0, place)) }),
  }
}
