import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import type { RunRow } from '../../../shared/runs.ts'
import { testErrorScalar } from '../../../shared/run-events.ts'
import { useClient } from '../../client/renderer-client.ts'
import { useToastsStore } from '../../stores/toasts.ts'

/** Points of the course of a run's test error, as of a step of the run. */
export interface SparkLine {
  atStep: number
  values: readonly number[]
}

const buckets = 40
/** Long enough to gather the rows that a flick of the wheel passes. */
const gatherMs = 60
/** A run that trains needs no newer line than this. */
const refreshMs = 2000

/** The lines of the rows in sight by run id, asked for in one call and kept until the run goes on. */
export function useSparkLines(visible: () => readonly RunRow[]): ShallowRef<ReadonlyMap<string, SparkLine>> {
  const client = useClient()
  const { attempt } = useToastsStore()
  const lines = shallowRef<ReadonlyMap<string, SparkLine>>(new Map())
  let timer: ReturnType<typeof setTimeout> | undefined

  const isStale = (row: RunRow) => lines.value.get(row.id)?.atStep !== row.step

  async function load(): Promise<void> {
    timer = undefined
    const stale = visible().filter(isStale)
    if (stale.length === 0) return
    const ids = stale.map(({ id }) => id)
    const curves = await attempt(() => client.call('runs.curves', { ids, name: testErrorScalar, buckets }))
    if (!curves) return
    const values = new Map(curves.map((curve) => [curve.runId, curve.values]))
    const next = new Map(lines.value)
    for (const { id, step } of stale) next.set(id, { atStep: step, values: values.get(id) ?? [] })
    lines.value = next
  }

  watch(
    visible,
    (rows) => {
      const stale = rows.filter(isStale)
      if (timer !== undefined || stale.length === 0) return
      const someAreNew = stale.some(({ id }) => !lines.value.has(id))
      timer = setTimeout(() => void load(), someAreNew ? gatherMs : refreshMs)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  return lines
}
