import { computed } from 'vue'
import type { ScalarSeries } from '../../shared/runs.ts'
import type { ChartLine } from '../charts/chart-line.ts'
import { meanSeries } from '../charts/mean-series.ts'
import { useRunSeries, type StepRange } from '../charts/useRunSeries.ts'
import type { CompareColumn } from './compare-columns.ts'
import { useColumnColors } from './useColumnColors.ts'

const dashes = ['solid', 'dashed', 'dotted'] as const

/**
 * The curves of columns: of a run as they are, of a group their mean with a band.
 * @param columns for good: others need another component
 * @param range steps to show, null for all
 */
export function useColumnLines(columns: readonly CompareColumn[], range: () => StepRange | null) {
  const colorOf = useColumnColors()
  const sources = new Map(columns.flatMap(({ runs }) => runs).map(({ id }) => [id, useRunSeries(() => id, range)]))
  const names = computed(() => new Set([...sources.values()].flatMap((source) => source.names.value)))

  function seriesOf(column: CompareColumn, scalar: string): ScalarSeries[] {
    return column.runs.flatMap(({ id }) => sources.get(id)?.seriesOf(scalar) ?? [])
  }

  /** Columns of one colour are told apart by their dashes. */
  function dashOf(column: CompareColumn): ChartLine['dash'] {
    const before = columns.slice(0, columns.indexOf(column)).filter((other) => colorOf(other) === colorOf(column))
    return dashes[before.length % dashes.length] ?? 'solid'
  }

  function linesOf(scalar: string, unit: string | undefined): ChartLine[] {
    return columns.flatMap((column) => {
      const members = seriesOf(column, scalar)
      const [first] = members
      if (!first) return []
      const drawn = column.group ? meanSeries(members) : { series: first }
      const source = { scalar, runs: column.runs.map(({ id, name }) => ({ id, name })) }
      const look = { color: colorOf(column), dash: dashOf(column) }
      return drawn ? [{ id: column.key, label: column.title, unit, ...look, ...drawn, source }] : []
    })
  }

  return { names, linesOf }
}
