import { parseArgs, type ParseArgsConfig } from 'node:util'
import { invalidInput } from '../shared/failures.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { parseParameter, type ParameterValue } from '../shared/parameters.ts'
import { findMethod, runRequestSchema, settingOptionName, type RunRequest } from '../shared/run-request.ts'
import { runSettings } from '../shared/run-settings.ts'
import { parseAssignments } from './parse-assignments.ts'

/** What the words after `train` ask for. */
export type TrainWords =
  | { kind: 'help'; method: MethodDescriptor | undefined }
  | { kind: 'train'; request: RunRequest; json: boolean; verifyDeterminism: boolean; dataDirectory: string | undefined }

const ownOptions = {
  preset: { type: 'string' },
  dataset: { type: 'string' },
  name: { type: 'string' },
  steps: { type: 'string' },
  set: { type: 'string', multiple: true, default: [] },
  json: { type: 'boolean', default: false },
  'verify-determinism': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  'data-dir': { type: 'string' },
} as const satisfies ParseArgsConfig['options']

const settingOptions: Record<string, { type: 'string' }> = Object.fromEntries(
  Object.keys(runSettings).map((name) => [settingOptionName(name), { type: 'string' }]),
)

/** @throws Failure `invalid-input` for a word that is no option, method, parameter or value */
export function parseTrainWords(words: string[], methods: readonly MethodDescriptor[]): TrainWords {
  const { values, positionals } = parseArgs({
    args: words,
    options: { ...settingOptions, ...ownOptions },
    allowPositionals: true,
  })
  const [methodId, ...others] = positionals
  if (values.help) return { kind: 'help', method: methodId === undefined ? undefined : findMethod(methodId, methods) }
  const known = methods.map(({ id }) => id).join(', ')
  if (methodId === undefined)
    throw invalidInput(`Which method? Expected one of ${known}, for example: train ${methods[0]?.id}`)
  if (others.length > 0) throw invalidInput(`"${others[0]}" is one word too many: expected one method and options`)
  const method = findMethod(methodId, methods)
  const request = {
    method: method.id,
    preset: values.preset,
    dataset: values.dataset,
    name: values.name,
    settings: readSettings(values),
    params: readParams(method, values.set, values.steps),
  }
  const parsed = runRequestSchema.safeParse(request)
  if (!parsed.success) throw invalidInput(`--name ${JSON.stringify(values.name)}: expected 1 to 200 characters`)
  const { json, 'verify-determinism': verifyDeterminism, 'data-dir': dataDirectory } = values
  return { kind: 'train', request: parsed.data, json, verifyDeterminism, dataDirectory }
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
