import { computed } from 'vue'
import type { RunCurve, RunRow } from '../../../shared/runs.ts'
import { groupRuns } from '../../../shared/comparison/group-runs.ts'
import { groupTitles } from '../../groups/group-titles.ts'
import { useCatalogStore } from '../../stores/catalog.ts'
import { usePreferencesStore } from '../../stores/preferences.ts'
import { useRunColorsStore } from '../../stores/run-colors.ts'
import type { ChartLine } from '../chart-line.ts'
import { meanLine } from '../mean-line.ts'

/** The curves of many runs as lines: one a run, or the mean of each group with its band. */
export function useManyLines(
  rows: () => readonly RunRow[],
  curves: () => readonly RunCurve[],
  unit: () => string | undefined,
) {
  const catalog = useCatalogStore()
  const colors = useRunColorsStore()
  const preferences = usePreferencesStore()

  const runLines = computed(() => {
    const names = new Map(rows().map(({ id, name }) => [id, name]))
    return curves().map((series): ChartLine => {
      const { runId } = series
      const look = { unit: unit(), color: colors.colorOf(runId), dash: 'solid' } as const
      const name = names.get(runId) ?? runId
      const source = { scalar: series.name, runs: [{ id: runId, name }] }
      return { id: runId, label: name, ...look, series, source }
    })
  })

  /** Completed runs alone, one a seed, as in every figure of a group. */
  const groupLines = computed(() => {
    const groups = groupRuns(rows())
    const titles = groupTitles(groups, catalog.methodById)
    const byRun = new Map(curves().map((series) => [series.runId, series]))
    const used = new Map<string, number>()
    return groups.flatMap(({ recipe, counted }): ChartLine[] => {
      const mean = meanLine(
        counted.flatMap(({ id }) => byRun.get(id) ?? []),
        preferences.spread,
      )
      if (!mean) return []
      const color = colors.colorOfGroup(recipe)
      const before = used.get(color) ?? 0
      used.set(color, before + 1)
      const look = { unit: unit(), color, dash: dashes[before % dashes.length] ?? 'solid' } as const
      const source = { scalar: mean.series.name, runs: counted.map(({ id, name }) => ({ id, name })) }
      return [{ id: recipe, label: titles.get(recipe) ?? recipe, ...look, ...mean, source }]
    })
  })

  return { runLines, groupLines }
}

/** Groups of one colour are told apart by these. */
const dashes = ['solid', 'dashed', 'dotted'] as const
