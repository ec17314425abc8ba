import type { MethodDescriptor } from './method-descriptor.ts'
import { sameParameter, type ParameterSpec, type ParameterValue } from './parameters.ts'
import type { ResolvedRun } from './run-request.ts'
import type { RunRow } from './runs.ts'

/**
 * How long a run will take by the measured speed of the newest run of the same method whose cost per step is the same:
 * same data set, engine, network and batch sizes. Undefined when there is none: nothing is guessed.
 */
export function estimateSeconds(
  run: ResolvedRun,
  method: MethodDescriptor,
  rows: readonly RunRow[],
): number | undefined {
  const steps = run.params['steps']
  if (typeof steps !== 'number') return undefined
  const alike = rows
    .filter(
      (row) =>
        row.stepsPerSecond !== null &&
        row.stepsPerSecond > 0 &&
        row.method === run.method &&
        row.dataset === run.dataset &&
        row.settings.engine === run.settings.engine &&
        Object.entries(method.params).every(([name, spec]) => costsTheSame(spec, row.params[name], run.params[name])),
    )
    .sort((a, b) => b.createdAt - a.createdAt)[0]
  return alike?.stepsPerSecond ? steps / alike.stepsPerSecond : undefined
}

/** Whether a step costs the same under both values. Of a weight, a norm or a noise only its absence saves work. */
function costsTheSame(spec: ParameterSpec, a: ParameterValue | undefined, b: ParameterValue | undefined): boolean {
  const { section, unit, kind } = spec
  if (unit === 'steps') return true
  if (section !== 'network' && section !== 'method' && unit !== 'examples') return true
  return kind === 'number' ? (a === 0) === (b === 0) : sameParameter(a, b)
}
