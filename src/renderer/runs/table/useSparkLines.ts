import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import type { RunRow } from '../../../shared/runs.ts'
import { readCurves } from '../../../shared/read-curves.ts'
import { testErrorScalar } from '../../../shared/run-events.ts'
import { useClient } from '../../client/renderer-client.ts'
import { useToastsStore } from '../../stores/toasts.ts'

/** Points of the course of a run's test error. */
export interface SparkLine {
  /** How far the run was. */
  asOf: string
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

  const isStale = (row: RunRow) => lines.value.get(row.id)?.asOf !== standOf(row)

  async function load(): Promise<void> {
    timer = undefined
    const stale = visible().filter(isStale)
    if (stale.length === 0) return
    const ids = stale.map(({ id }) => id)
    const curves = await attempt(() => readCurves(client, { ids, name: testErrorScalar, buckets }))
    if (!curves) return
    const values = new Map(curves.map((curve) => [curve.runId, curve.values]))
    const next = new Map(lines.value)
    for (const row of stale) next.set(row.id, { asOf: standOf(row), values: values.get(row.id) ?? [] })
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

/** The last evaluation comes after the last step: the step alone does not tell that a curve is whole. */
function standOf({ step, testError, status }: RunRow): string {
  return `${step} ${testError} ${status}`
}
