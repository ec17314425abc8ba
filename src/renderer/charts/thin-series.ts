import type { ScalarSeries } from '../../shared/runs.ts'
import { roundedEnd } from './axis.ts'

/**
 * The least and the greatest point of each bucket, with the first and the last: what a drawing of so many pixels can
 * show. Buckets have a round width in steps and begin at its multiples, so that a growing curve keeps its points.
 */
export function thinSeries(series: ScalarSeries, buckets: number): ScalarSeries {
  const { steps, values } = series
  if (steps.length <= 2 * buckets) return series
  const width = roundedEnd((steps.at(-1) ?? 0) - (steps[0] ?? 0)) / buckets
  const kept: number[] = [0]
  let [bucket, least, greatest] = [-1, -1, -1]
  const finish = () => {
    for (const index of least < greatest ? [least, greatest] : [greatest, least]) {
      if (index > (kept.at(-1) ?? -1)) kept.push(index)
    }
  }
  steps.forEach((step, index) => {
    const own = Math.floor(step / width)
    if (own !== bucket) {
      finish()
      ;[bucket, least, greatest] = [own, index, index]
      return
    }
    const value = values[index] ?? Number.NaN
    // A value that is not a number gives way to any other.
    if (!(value >= (values[least] ?? Number.NaN))) least = Number.isNaN(value) ? least : index
    if (!(value <= (values[greatest] ?? Number.NaN))) greatest = Number.isNaN(value) ? greatest : index
  })
  finish()
  if (kept.at(-1) !== steps.length - 1) kept.push(steps.length - 1)
  const pick = (list: readonly number[]) => kept.map((index) => list[index] ?? Number.NaN)
  return {
    name: series.name,
    steps: pick(steps),
    epochs: pick(series.epochs),
    activeSeconds: pick(series.activeSeconds),
    values: pick(values),
    ...(series.times ? { times: pick(series.times) } : {}),
    total: series.total,
  }
}
