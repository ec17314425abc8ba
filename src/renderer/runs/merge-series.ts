import type { ScalarSeries } from '../../shared/runs.ts'

/** A stored curve with the live points after its last step. Times are known of all points or of none. */
export function mergeSeries(
  stored: ScalarSeries | undefined,
  live: ScalarSeries | undefined,
): ScalarSeries | undefined {
  if (!stored || stored.steps.length === 0) return live ?? stored
  if (!live) return stored
  const lastStep = stored.steps.at(-1) ?? -1
  const from = live.steps.findIndex((step) => step > lastStep)
  if (from < 0) return stored
  return {
    name: stored.name,
    steps: [...stored.steps, ...live.steps.slice(from)],
    epochs: [...stored.epochs, ...live.epochs.slice(from)],
    activeSeconds: [...stored.activeSeconds, ...live.activeSeconds.slice(from)],
    values: [...stored.values, ...live.values.slice(from)],
    ...(stored.times && live.times ? { times: [...stored.times, ...live.times.slice(from)] } : {}),
    total: stored.total + live.steps.length - from,
  }
}

/** The points of the steps from `from` to `to`, both among them. */
export function cutSeries(series: ScalarSeries, from: number, to: number): ScalarSeries {
  const [start, end] = [firstAt(series.steps, from), firstAt(series.steps, to + 1)]
  return {
    name: series.name,
    steps: series.steps.slice(start, end),
    epochs: series.epochs.slice(start, end),
    activeSeconds: series.activeSeconds.slice(start, end),
    values: series.values.slice(start, end),
    ...(series.times ? { times: series.times.slice(start, end) } : {}),
    total: end - start,
  }
}

function firstAt(steps: readonly number[], least: number): number {
  const index = steps.findIndex((step) => step >= least)
  return index < 0 ? steps.length : index
}
