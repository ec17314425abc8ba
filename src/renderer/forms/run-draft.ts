import type { DatasetInfo } from '../../shared/datasets.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import {
  defaultValues,
  sameParameter,
  type ParameterSection,
  type ParameterSpecs,
  type ParameterValue,
} from '../../shared/parameters.ts'
import { datasetOf, type RunRequest } from '../../shared/run-request.ts'
import { settingsOf } from '../../shared/settings-of-method.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { FieldInput } from './field-input.ts'
import { formField, withFieldInput, type FieldInputs, type FormField } from './form-field.ts'

/** Where a field's value goes in the request. */
export type FieldGroup = 'settings' | 'params'

/** A run as the form holds it: what was typed over the preset's values, valid or not. */
export interface RunDraft {
  method: string
  preset: string | null
  dataset: string
  name: string
  settings: FieldInputs
  params: FieldInputs
}

/** A field of the form, and where its value goes. */
export interface RunFormField extends FormField {
  group: FieldGroup
}

const sections: readonly ParameterSection[] = ['data', 'network', 'method', 'optimization', 'evaluation']

/** A fresh draft: the method's first preset, nothing changed. */
export function newDraft(method: MethodDescriptor): RunDraft {
  return withPreset({ method: method.id, name: '' }, method, method.presets[0]?.id ?? null)
}

/** The draft with another preset and its data set, or none; what was typed over the old one is gone. */
export function withPreset(
  draft: Pick<RunDraft, 'method' | 'name'>,
  method: MethodDescriptor,
  id: string | null,
): RunDraft {
  const preset = method.presets.find((candidate) => candidate.id === id)
  const { method: methodId, name } = draft
  return { method: methodId, name, preset: preset?.id ?? null, dataset: datasetOf(preset), settings: {}, params: {} }
}

/** A draft that asks for the same run again. */
export function draftOfRun(row: RunRow, method: MethodDescriptor): RunDraft {
  const preset = method.presets.find(({ id }) => id === row.preset)?.id ?? null
  const draft: RunDraft = { method: method.id, preset, dataset: row.dataset, name: '', settings: {}, params: {} }
  return {
    ...draft,
    settings: differing(baseValues(method, draft, 'settings'), row.settings),
    params: differing(baseValues(method, draft, 'params'), row.params),
  }
}

/** The draft on another data set. Where that is too small for the split, every example is labelled and none validates. */
export function withDataset(draft: RunDraft, method: MethodDescriptor, dataset: DatasetInfo): RunDraft {
  const moved = { ...draft, dataset: dataset.id }
  if (method.learnsWithoutLabels) return moved
  const { labels, validationSize } = { ...baseValues(method, draft, 'settings'), ...draft.settings }
  if (Number(labels) + Number(validationSize) <= dataset.trainCount) return moved
  const perClass = Math.min(...dataset.trainClassCounts)
  const fitting = { labels: perClass * dataset.classNames.length, validationSize: 0 }
  return { ...moved, settings: { ...draft.settings, ...fitting } }
}

/** The draft with one field set. */
export function withInput(draft: RunDraft, field: RunFormField, input: FieldInput): RunDraft {
  return { ...draft, [field.group]: withFieldInput(draft[field.group], field, input) }
}

/** Every field, by section, in the order of declaration. */
export function formSections(
  draft: RunDraft,
  method: MethodDescriptor,
): { section: ParameterSection; fields: RunFormField[] }[] {
  const fields = [...fieldsOf(draft, method, 'settings'), ...fieldsOf(draft, method, 'params')]
  return sections
    .map((section) => ({ section, fields: fields.filter(({ spec }) => spec.section === section) }))
    .filter((group) => group.fields.length > 0)
}

/** What the draft asks the workbench for, unchecked: only the values that differ from the preset. */
export function requestOf(draft: RunDraft): RunRequest {
  const name = draft.name.trim()
  return {
    method: draft.method,
    dataset: draft.dataset,
    settings: { ...draft.settings },
    params: { ...draft.params },
    ...(draft.preset === null ? {} : { preset: draft.preset }),
    ...(name === '' ? {} : { name }),
  }
}

function specsOf(method: MethodDescriptor, group: FieldGroup): ParameterSpecs {
  return group === 'settings' ? settingsOf(method) : method.params
}

/** The preset's values laid over the defaults. */
function baseValues(method: MethodDescriptor, draft: RunDraft, group: FieldGroup): Record<string, ParameterValue> {
  const preset = method.presets.find(({ id }) => id === draft.preset)
  return { ...defaultValues(specsOf(method, group)), ...preset?.[group] }
}

function fieldsOf(draft: RunDraft, method: MethodDescriptor, group: FieldGroup): RunFormField[] {
  const base = baseValues(method, draft, group)
  return Object.entries(specsOf(method, group)).map(([name, spec]) => ({
    ...formField(name, spec, base[name] ?? spec.default, draft[group][name]),
    group,
  }))
}

function differing(base: Record<string, ParameterValue>, values: Readonly<Record<string, ParameterValue>>) {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => name in base && !sameParameter(value, base[name])),
  )
}
