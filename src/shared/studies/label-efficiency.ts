import type { DatasetInfo } from '../datasets.ts'
import type { MethodDescriptor } from '../method-descriptor.ts'
import { sameParameter, type ParameterSpecs, type ParameterValue } from '../parameters.ts'
import { findMethod, resolveRun, type ResolvedRun, type RunRequest } from '../run-request.ts'
import { runSettings } from '../run-settings.ts'
import type { NewStudy } from '../studies.ts'

/** The method that learns from the labelled examples alone. */
const baselineMethod = 'supervised'

const labelsPerClass = [2, 5, 10, 20, 50, 100]

/** Numbers of labels that divide by the classes of a data set and that it has: 20 … 1000 for ten classes. */
export function suggestLabels({ trainClassCounts }: Pick<DatasetInfo, 'trainClassCounts'>): number[] {
  const most = Math.min(...trainClassCounts)
  return labelsPerClass.filter((count) => count <= most).map((count) => count * trainClassCounts.length)
}

export interface LabelEfficiencyQuestion {
  /** What is compared; its labels and its seed are replaced. */
  run: RunRequest
  labels: readonly number[]
  seeds: readonly number[]
}

/**
 * Error against labels: the method, the supervised baseline with the same network, optimiser and steps, and that baseline
 * on every label.
 * @throws Failure `invalid-input` for a run that is wrong
 */
export function labelEfficiencyStudy(
  { run, labels, seeds }: LabelEfficiencyQuestion,
  methods: readonly MethodDescriptor[],
): NewStudy {
  const method = findMethod(run.method, methods)
  const baseline = baselineOf(resolveRun(run, methods), method, methods)
  const axis = { target: 'settings' as const, name: 'labels', values: [...labels] }
  const fewLabels = { kind: 'grid' as const, axes: [axis] }
  const settings = without(run.settings, 'labels', 'allLabels', 'seed')
  const own = { ...run, settings: { ...settings, allLabels: false } }
  const arms: NewStudy['arms'] = [{ title: method.title, run: own, layout: fewLabels }]
  const { title } = findMethod(baselineMethod, methods)
  if (method.id !== baselineMethod) {
    arms.push({
      title,
      run: { ...baseline, settings: { ...baseline.settings, allLabels: false } },
      layout: fewLabels,
    })
  }
  arms.push({
    title: `${title}, every label`,
    run: { ...baseline, settings: { ...baseline.settings, allLabels: true } },
    layout: { kind: 'grid', axes: [] },
  })
  return {
    kind: 'label-efficiency',
    name: `${method.title}: error against labels`.slice(0, 200),
    arms,
    seeds: [...seeds],
  }
}

/** The supervised run that differs in nothing but the method: same data, network, optimiser, steps and evaluations. */
function baselineOf(run: ResolvedRun, method: MethodDescriptor, methods: readonly MethodDescriptor[]): RunRequest {
  const supervised = findMethod(baselineMethod, methods)
  const shared = Object.entries(run.params).filter(
    ([name]) =>
      (method.id === baselineMethod || method.params[name]?.section !== 'method') &&
      supervised.params[name]?.kind === method.params[name]?.kind,
  )
  return {
    method: supervised.id,
    dataset: run.dataset,
    settings: differing(runSettings, Object.entries(without(run.settings, 'labels', 'allLabels', 'seed'))),
    params: differing(supervised.params, shared),
  }
}

function differing(
  specs: ParameterSpecs,
  entries: readonly [string, ParameterValue][],
): Record<string, ParameterValue> {
  return Object.fromEntries(entries.filter(([name, value]) => !sameParameter(value, specs[name]?.default)))
}

function without(values: Readonly<Record<string, ParameterValue>>, ...names: string[]): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}
