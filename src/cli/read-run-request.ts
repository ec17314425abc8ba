import type { ParseArgsConfig } from 'node:util'
import { invalidInput } from '../shared/failures.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { parseParameter, type ParameterValue } from '../shared/parameters.ts'
import { findMethod, runRequestSchema, settingOptionName, type RunRequest } from '../shared/run-request.ts'
import { runSettings } from '../shared/run-settings.ts'
import { parseAssignments } from './parse-assignments.ts'

const settingOptions: Record<string, { type: 'string' }> = Object.fromEntries(
  Object.keys(runSettings).map((name) => [settingOptionName(name), { type: 'string' }]),
)

const ownOptions = {
  preset: { type: 'string' },
  dataset: { type: 'string' },
  name: { type: 'string' },
  steps: { type: 'string' },
  set: { type: 'string', multiple: true, default: [] },
} as const satisfies ParseArgsConfig['options']

/** The options that say what a run is. */
export const runOptions = { ...settingOptions, ...ownOptions }

/** What `parseArgs` gives for the options of a run; the settings are among them by their option names. */
export interface RunOptionValues {
  preset?: string
  dataset?: string
  name?: string
  steps?: string
  set: string[]
}

/**
 * The run that a method and options ask for.
 * @throws Failure `invalid-input` for an unknown method or parameter, or a wrong value
 */
export function readRunRequest(
  methodId: string,
  values: RunOptionValues,
  methods: readonly MethodDescriptor[],
): RunRequest {
  const method = findMethod(methodId, methods)
  const request = {
    method: method.id,
    preset: values.preset,
    dataset: values.dataset,
    name: values.name,
    settings: readSettings({ ...values }),
    params: readParams(method, values.set, values.steps),
  }
  const parsed = runRequestSchema.safeParse(request)
  if (!parsed.success) throw invalidInput(`--name ${JSON.stringify(values.name)}: expected 1 to 200 characters`)
  return parsed.data
}

function readSettings(values: Readonly<Record<string, unknown>>): Record<string, ParameterValue> {
  const settings: Record<string, ParameterValue> = {}
  for (const name of Object.keys(runSettings)) {
    const text = values[settingOptionName(name)]
    if (typeof text !== 'string') continue
    if (name === 'labels' && text === 'all') settings['allLabels'] = true
    else settings[name] = parseParameter('the run settings', runSettings, name, text)
  }
  // A number of labels is meant, also with a preset that takes every label.
  if (settings['labels'] !== undefined) settings['allLabels'] ??= false
  return settings
}

function readParams(
  method: MethodDescriptor,
  assignments: readonly string[],
  steps: string | undefined,
): Record<string, ParameterValue> {
  const params = parseAssignments(method.id, method.params, assignments)
  if (steps !== undefined) params['steps'] = parseParameter(method.id, method.params, 'steps', steps)
  return params
}
