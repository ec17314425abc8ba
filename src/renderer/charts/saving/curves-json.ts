import type { CurveData } from './curve-data.ts'

/** The curves as arrays of equal length. JSON has no NaN: such a value is null. */
export function curvesJson(title: string, curves: readonly CurveData[]): string {
  const list = curves.map(({ run, label, series }) => ({
    run,
    scalar: series.name,
    label,
    steps: series.steps,
    epochs: series.epochs,
    trainingSeconds: series.activeSeconds,
    ...(series.times ? { times: series.times } : {}),
    values: series.values,
  }))
  return `${JSON.stringify({ title, curves: list }, null, 1)}\n`
}
