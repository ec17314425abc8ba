import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import { resolveRun, type RunRequest } from '../../../shared/run-request.ts'
import type { StudyArm } from '../../../shared/studies.ts'

const baselineId = 'supervised'

/** The method over numbers of labels, beside supervised learning on the same labels and on every label. */
export function labelEfficiencyArms(
  run: RunRequest,
  labels: readonly number[],
  methods: readonly MethodDescriptor[],
): StudyArm[] {
  const title = methods.find(({ id }) => id === run.method)?.title ?? run.method
  const layout: StudyArm['layout'] = {
    kind: 'grid',
    axes: [{ target: 'settings', name: 'labels', values: [...labels] }],
  }
  const baseline = methods.find(({ id }) => id === baselineId)
  const arms: StudyArm[] = [{ title, run, layout }]
  if (!baseline) return arms
  const resolved = resolveRun(run, methods)
  const shared = Object.entries(resolved.params).filter(([name]) => Object.hasOwn(baseline.params, name))
  const supervised: RunRequest = {
    method: baseline.id,
    dataset: resolved.dataset,
    settings: run.settings,
    params: Object.fromEntries(shared),
  }
  if (run.method !== baselineId) arms.push({ title: 'Supervised only', run: supervised, layout })
  arms.push({
    title: 'Supervised, every label',
    run: { ...supervised, settings: { ...run.settings, allLabels: true } },
    layout: { kind: 'grid', axes: [] },
  })
  return arms
}
