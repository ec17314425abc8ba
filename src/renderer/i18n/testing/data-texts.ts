import { datasetGenerators } from '../../../shared/dataset-generators.ts'
import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { ParameterSpecs } from '../../../shared/parameters.ts'
import { runSettings } from '../../../shared/run-settings.ts'

/** Texts that methods, settings and generators declare and the interface shows in the language in use. */
export function dataTexts(methods: readonly MethodDescriptor[]): string[] {
  const texts = [
    ...parameterTexts(runSettings),
    ...datasetGenerators.flatMap(({ title, summary, params }) => [title, summary, ...parameterTexts(params)]),
    ...methods.flatMap(({ title, summary, params, scalars, views, presets }) => [
      title,
      summary,
      ...parameterTexts(params),
      ...scalars.flatMap(({ label, unit }) => [label, ...(unit === undefined ? [] : [unit])]),
      ...views.flatMap((view) => [view.title, ...(view.kind === 'curves' ? [view.yLabel] : [])]),
      ...presets.flatMap(({ title: name, description }) => [name, description]),
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
