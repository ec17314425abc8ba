import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { SeededValue } from '../../shared/statistics/pair-by-seed.ts'
import { groupRuns, groupValues, type ErrorKey, type RunGroup } from '../../shared/comparison/group-runs.ts'
import { groupTitles } from '../groups/group-titles.ts'
import type { CompareBy } from './compare-state.ts'

/** One column of a comparison: a run, or a group. */
export interface CompareColumn {
  /** Id of the run, or recipe of the group. */
  key: string
  title: string
  /** Any of its runs: has the settings of all but the seed. */
  run: RunRow
  /** The runs whose curves, matrices and predictions it stands for; at least one. */
  runs: readonly RunRow[]
  /** null for a single run. */
  group: RunGroup | null
}

/** A run without the others of its recipe. */
function runColumn(run: RunRow, alike: number): CompareColumn {
  const title = alike > 1 ? `${run.name} #${run.number}` : run.name
  return { key: run.id, title, run, runs: [run], group: null }
}

/**
 * Columns in the order of the ids. Runs of one name are told apart by their numbers; runs of one group share a column.
 * @param kept every run outside the trash
 */
export function compareColumns(
  ids: readonly string[],
  by: CompareBy,
  kept: readonly RunRow[],
  methods: ReadonlyMap<string, MethodDescriptor>,
): CompareColumn[] {
  const byId = new Map(kept.map((run) => [run.id, run]))
  const chosen = ids.flatMap((id) => byId.get(id) ?? [])
  if (by === 'run') {
    return chosen.map((run) => runColumn(run, chosen.filter(({ name }) => name === run.name).length))
  }
  const groups = new Map(groupRuns(kept).map((group) => [group.recipe, group]))
  const shown = [...new Set(chosen.map(({ recipe }) => recipe))].flatMap((recipe) => groups.get(recipe) ?? [])
  const titles = groupTitles(shown, methods)
  return shown.flatMap((group) => {
    const runs = group.counted.length > 0 ? group.counted : group.runs
    const title = titles.get(group.recipe) ?? group.recipe
    return runs[0] ? [{ key: group.recipe, title, run: runs[0], runs, group }] : []
  })
}

/** The values behind a column's figure, one a seed. */
export function columnValues(column: CompareColumn, key: ErrorKey): (SeededValue & { run: RunRow })[] {
  if (column.group) return groupValues(column.group, key)
  const value = column.run[key]
  return value === null ? [] : [{ seed: column.run.settings.seed, value, run: column.run }]
}
