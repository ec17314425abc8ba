import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { sameParameter } from '../../shared/parameters.ts'
import type { ResolvedRun } from '../../shared/run-request.ts'
import type { RunRow } from '../../shared/runs.ts'

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
  const decisive = Object.entries(method.params)
    .filter(
      ([name, { section, unit }]) =>
        section === 'network' || section === 'method' || (unit === 'examples' && name !== 'steps'),
    )
    .map(([name]) => name)
  const alike = rows
    .filter(
      (row) =>
        row.stepsPerSecond !== null &&
        row.stepsPerSecond > 0 &&
        row.method === run.method &&
        row.dataset === run.dataset &&
        row.settings.engine === run.settings.engine &&
        decisive.every((name) => sameParameter(row.params[name], run.params[name])),
    )
    .sort((a, b) => b.createdAt - a.createdAt)[0]
  return alike?.stepsPerSecond ? steps / alike.stepsPerSecond : undefined
}
