import { computed, type ComputedRef } from 'vue'
import type { ChartLine } from '../charts/chart-line.ts'
import { meanLine } from '../charts/mean-line.ts'
import { useRunSeries, type StepRange } from '../charts/useRunSeries.ts'
import { usePreferencesStore } from '../stores/preferences.ts'
import type { CompareColumn } from './compare-columns.ts'
import { useColumnColors } from './useColumnColors.ts'

type DrawnCurve = Pick<ChartLine, 'series' | 'band'>

const dashes = ['solid', 'dashed', 'dotted'] as const

/**
 * The curves of columns: of a run as they are, of a group their mean with a band.
 * @param columns for good: others need another component
 * @param range steps to show, null for all
 */
export function useColumnLines(columns: readonly CompareColumn[], range: () => StepRange | null) {
  const colorOf = useColumnColors()
  const preferences = usePreferencesStore()
  const sources = new Map(columns.flatMap(({ runs }) => runs).map(({ id }) => [id, useRunSeries(() => id, range)]))
  const names = computed(() => new Set([...sources.values()].flatMap((source) => source.names.value)))

  /** A curve is worked out again only when a run of its column has new points: the runs of groups load one by one. */
  const curves = new Map<string, ComputedRef<DrawnCurve | undefined>>()
  function curveOf(column: CompareColumn, scalar: string): DrawnCurve | undefined {
    const key = `${column.key} ${scalar}`
    const known = curves.get(key) ?? computed(() => drawCurve(column, scalar))
    curves.set(key, known)
    return known.value
  }

  function drawCurve(column: CompareColumn, scalar: string): DrawnCurve | undefined {
    const members = column.runs.flatMap(({ id }) => sources.get(id)?.seriesOf(scalar) ?? [])
    if (column.group) return meanLine(members, preferences.spread)
    return members[0] && { series: members[0] }
  }

  /** Columns of one colour are told apart by their dashes. */
  function dashOf(column: CompareColumn): ChartLine['dash'] {
    const before = columns.slice(0, columns.indexOf(column)).filter((other) => colorOf(other) === colorOf(column))
    return dashes[before.length % dashes.length] ?? 'solid'
  }

  function linesOf(scalar: string, unit: string | undefined): ChartLine[] {
    return columns.flatMap((column) => {
      const curve = curveOf(column, scalar)
      if (!curve) return []
      const look = { color: colorOf(column), dash: dashOf(column) }
      const source = { scalar, runs: column.runs.map(({ id, name }) => ({ id, name })) }
      return [{ id: column.key, label: column.title, unit, ...look, ...curve, source }]
    })
  }

  return { names, linesOf }
}
