import type { MethodDescriptor } from '../method-descriptor.ts'
import { sameParameter, type ParameterSpec, type ParameterValue } from '../parameters.ts'
import { runSettings } from '../run-settings.ts'
import type { RunRow } from '../runs.ts'

/** A setting of several runs side by side; undefined where a method has no such parameter. */
export interface SettingRow {
  name: string
  spec: ParameterSpec | undefined
  values: readonly (ParameterValue | undefined)[]
}

/** What settings do not say of a run, first; then settings and parameters, in the order of declaration. */
export function settingRows(runs: readonly RunRow[], methods: ReadonlyMap<string, MethodDescriptor>): SettingRow[] {
  const settings = Object.entries(runSettings).map(([name, spec]) => ({
    name,
    spec,
    values: runs.map((run) => run.settings[name as keyof typeof runSettings] as ParameterValue),
  }))
  const names = [...new Set(runs.flatMap((run) => Object.keys(run.params)))]
  const params = names.map((name) => ({
    name,
    spec: sharedSpec(runs.flatMap((run) => methods.get(run.method)?.params[name] ?? [])),
    values: runs.map((run) => run.params[name]),
  }))
  return [
    { name: 'Method', spec: undefined, values: runs.map(({ method }) => method) },
    { name: 'Data set', spec: undefined, values: runs.map(({ dataset }) => dataset) },
    ...settings,
    ...params,
  ]
}

/** The declaration of the first method, of a choice with the options of all. */
function sharedSpec(specs: readonly ParameterSpec[]): ParameterSpec | undefined {
  const [first] = specs
  if (first?.kind !== 'choice') return first
  return { ...first, options: specs.flatMap((spec) => (spec.kind === 'choice' ? spec.options : [])) }
}

/** Whether a setting is not the same in every run. */
export function differs({ values }: SettingRow): boolean {
  return values.some((value) => !sameParameter(value, values[0]))
}
