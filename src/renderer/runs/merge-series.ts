import type { ScalarSeries } from '../../shared/runs.ts'

/** A stored curve with the live points after its last step. */
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
    total: stored.total + live.steps.length - from,
  }
}
