import { shallowRef, watch, type ShallowRef } from 'vue'
import { curvePortions } from '../../../shared/read-curves.ts'
import type { RunCurve } from '../../../shared/runs.ts'
import { useClient } from '../../client/renderer-client.ts'
import { usePreferencesStore } from '../../stores/preferences.ts'
import { useToastsStore } from '../../stores/toasts.ts'
import { stepsWithin } from '../axis.ts'
import type { AxisRange } from '../axis-range.ts'

/** So many points in all are drawn at once without delay; each run gets its share. */
const pointBudget = 120_000

/** Buckets for each of so many runs: two points a bucket. */
export function bucketsFor(runs: number): number {
  return Math.min(600, Math.max(30, Math.round(pointBudget / 2 / Math.max(1, runs))))
}

export interface ManyCurves {
  /** From the first step to the last; undefined until the first answer. */
  whole: ShallowRef<readonly RunCurve[] | undefined>
  /** The part that is zoomed to, read anew with the points of that part; else the whole. */
  shown: ShallowRef<readonly RunCurve[] | undefined>
}

/** One scalar of many runs, read anew when either, the axis or the zoomed part changes. */
export function useManyCurves(
  ids: () => readonly string[],
  scalar: () => string,
  range: () => AxisRange | null,
): ManyCurves {
  const client = useClient()
  const preferences = usePreferencesStore()
  const { attempt } = useToastsStore()
  const whole = shallowRef<readonly RunCurve[]>()
  const shown = shallowRef<readonly RunCurve[]>()
  let latestRequest = 0

  async function read(bounds: { fromStep?: number; toStep?: number }): Promise<readonly RunCurve[] | undefined> {
    const request = ++latestRequest
    const wanted = [...ids()]
    if (wanted.length === 0) return []
    const query = { ids: wanted, name: scalar(), buckets: bucketsFor(wanted.length), ...bounds }
    const times = preferences.axis === 'wall' ? { times: true } : {}
    return await attempt(async () => {
      const curves: RunCurve[] = []
      for await (const portion of curvePortions(client, { ...query, ...times })) {
        if (request !== latestRequest) return undefined
        curves.push(...portion.curves)
      }
      return curves
    })
  }

  async function readWhole(): Promise<void> {
    if (whole.value?.some(({ name }) => name !== scalar())) {
      // Another scalar's curves must not stand under the new name.
      whole.value = undefined
      shown.value = undefined
    }
    const answer = await read({})
    if (!answer) return
    whole.value = answer
    shown.value = answer
    if (range()) await readPart()
  }

  async function readPart(): Promise<void> {
    const [zoomed, all] = [range(), whole.value]
    if (!all?.length) return
    if (!zoomed) {
      latestRequest += 1
      shown.value = all
      return
    }
    const { from, to } = stepsWithin(all, preferences.axis, zoomed)
    shown.value = (await read({ fromStep: from, toStep: to })) ?? shown.value
  }

  watch([() => ids().join(), scalar, () => preferences.axis === 'wall'], readWhole, { immediate: true })
  watch(range, readPart)
  return { whole, shown }
}
