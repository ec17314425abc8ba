import { datasetGenerators } from '../../../shared/dataset-generators.ts'
import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { ParameterSpecs } from '../../../shared/parameters.ts'
import { runSettings } from '../../../shared/run-settings.ts'
import { labelEfficiencyStudy } from '../../../shared/studies/label-efficiency.ts'

/** Texts that methods, settings and generators declare and the interface shows in the language in use. */
export function dataTexts(methods: readonly MethodDescriptor[]): string[] {
  const texts = [
    ...parameterTexts(runSettings),
    ...datasetGenerators.flatMap(({ title, summary, params }) => [title, summary, ...parameterTexts(params)]),
    ...armTitles(methods),
    ...methods.flatMap(({ title, summary, params, scalars, views, presets }) => [
      title,
      summary,
      ...parameterTexts(params),
      ...scalars.flatMap(({ label, unit }) => [label, ...(unit === undefined ? [] : [unit])]),
      ...views.flatMap((view) => [
        view.title,
        ...(view.kind === 'curves' ? [view.yLabel] : []),
        ...(view.kind === 'histogram' ? [view.xLabel] : []),
        ...(view.kind === 'reconstructions' ? [view.pathLabel, view.note] : []),
      ]),
      ...presets.flatMap(({ title: name, description, published }) => [
        name,
        description,
        ...(published?.note === undefined ? [] : [published.note]),
      ]),
    ]),
  ]
  return [...new Set(texts)]
}

function parameterTexts(specs: ParameterSpecs): string[] {
  return Object.values(specs).flatMap((spec) => [
    spec.label,
    spec.help,
    ...(spec.unit === undefined ? [] : [spec.unit]),
    ...(spec.kind === 'choice' ? spec.options.map(({ label }) => label) : []),
  ])
}

/** What the arms of a study of labels are called beside their methods. */
function armTitles(methods: readonly MethodDescriptor[]): string[] {
  const [method] = methods
  if (!method) return []
  return labelEfficiencyStudy(
    { run: { method: method.id, settings: {}, params: {} }, labels: [100], seeds: [1] },
    methods,
  ).arms.map(({ title }) => title)
}
