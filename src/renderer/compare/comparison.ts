import type { MethodDescriptor, PublishedResult } from '../../shared/method-descriptor.ts'
import { sameParameter, type ParameterSpec, type ParameterValue } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import type { RunRow } from '../../shared/runs.ts'

/** A setting that is not the same in every compared run; undefined where a method has no such parameter. */
export interface SettingDifference {
  name: string
  spec: ParameterSpec | undefined
  values: readonly (ParameterValue | undefined)[]
}

/** Settings and parameters that differ between runs, in the order of declaration. */
export function settingDifferences(
  runs: readonly RunRow[],
  methods: ReadonlyMap<string, MethodDescriptor>,
): SettingDifference[] {
  const settings = Object.entries(runSettings).map(([name, spec]) => ({
    name,
    spec,
    values: runs.map((run) => run.settings[name as keyof typeof runSettings] as ParameterValue),
  }))
  const names = [...new Set(runs.flatMap((run) => Object.keys(run.params)))]
  const params = names.map((name) => ({
    name,
    spec: runs.map((run) => methods.get(run.method)?.params[name]).find((spec) => spec !== undefined),
    values: runs.map((run) => run.params[name]),
  }))
  return [...settings, ...params].filter(({ values }) => values.some((value) => !sameParameter(value, values[0])))
}

/** The published result of the preset that a run was started from. */
export function publishedResult(
  run: RunRow,
  methods: ReadonlyMap<string, MethodDescriptor>,
): PublishedResult | undefined {
  return methods.get(run.method)?.presets.find(({ id }) => id === run.preset)?.published
}

/** Scalars that every run logs first, then those of some, each group in the order of the first run that has it. */
export function comparableScalars(runs: readonly RunRow[], methods: ReadonlyMap<string, MethodDescriptor>): string[] {
  const lists = runs.map((run) => methods.get(run.method)?.scalars.map(({ name }) => name) ?? [])
  const all = [...new Set(lists.flat())]
  const inEvery = (name: string) => lists.every((list) => list.includes(name))
  return [...all.filter(inEvery), ...all.filter((name) => !inEvery(name))]
}
