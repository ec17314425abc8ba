import { z } from 'zod'
import { invalidInput } from './failures.ts'
import type { MethodDescriptor, Preset } from './method-descriptor.ts'
import { defaultValues, formatParameter, resolveParameters, sameParameter, type ParameterValue } from './parameters.ts'
import { runSettings, type RunSettings } from './run-settings.ts'
import { resolveSettings } from './settings-of-method.ts'

export const parameterValueSchema = z.union([z.number(), z.boolean(), z.string(), z.array(z.number()).readonly()], {
  error: 'expected a finite number, true, false, a text or a list of numbers',
})

/** What a user asks for: only the values that differ from the preset or the defaults. */
export const runRequestSchema = z.strictObject({
  method: z.string(),
  preset: z.string().optional(),
  /** The preset's unless given. */
  dataset: z.string().optional(),
  name: z.string().trim().min(1).max(200).optional(),
  settings: z.record(z.string(), parameterValueSchema).default({}),
  params: z.record(z.string(), parameterValueSchema).default({}),
})
export type RunRequest = z.infer<typeof runRequestSchema>

/** A request with every value decided: what is frozen when a run is queued. */
export interface ResolvedRun {
  method: string
  preset: string | null
  dataset: string
  name: string | null
  settings: RunSettings
  params: Readonly<Record<string, ParameterValue>>
}

/**
 * Lays defaults, preset and overrides over each other and checks every value.
 * @throws Failure `invalid-input` naming the method, preset, parameter or value that is wrong
 */
export function resolveRun(request: RunRequest, methods: readonly MethodDescriptor[]): ResolvedRun {
  const method = findMethod(request.method, methods)
  const preset = request.preset === undefined ? undefined : method.presets.find(({ id }) => id === request.preset)
  if (request.preset !== undefined && !preset) {
    const known = method.presets.map(({ id }) => id).join(', ') || 'none'
    throw invalidInput(`"${request.preset}" is not a preset of ${method.id} (known: ${known})`)
  }
  return {
    method: method.id,
    preset: preset?.id ?? null,
    dataset: request.dataset ?? datasetOf(preset),
    name: request.name ?? null,
    settings: resolveSettings(method, { ...preset?.settings, ...request.settings }),
    params: resolveParameters(method.id, method.params, { ...preset?.params, ...request.params }),
  }
}

/** The data set of a run that names none. */
export function datasetOf(preset: Preset | undefined): string {
  return preset?.dataset ?? 'mnist'
}

/** @throws Failure `invalid-input` listing the known methods */
export function findMethod<Method extends MethodDescriptor>(id: string, methods: readonly Method[]): Method {
  const method = methods.find((candidate) => candidate.id === id)
  if (!method) throw invalidInput(`"${id}" is not a method (known: ${methods.map((known) => known.id).join(', ')})`)
  return method
}

/** The command line that starts the same run: `npm run -s train -- vat --preset mnist-100 --seed 2`. */
export function commandLineOf(request: RunRequest, methods: readonly MethodDescriptor[]): string {
  const method = findMethod(request.method, methods)
  const preset = method.presets.find(({ id }) => id === request.preset)
  const baseSettings: Record<string, ParameterValue> = { ...defaultValues(runSettings), ...preset?.settings }
  const baseParams: Record<string, ParameterValue> = { ...defaultValues(method.params), ...preset?.params }
  const words = ['npm run -s train --', method.id]
  if (preset) words.push(`--preset ${preset.id}`)
  if (request.dataset !== undefined && request.dataset !== datasetOf(preset)) {
    words.push(`--dataset ${quote(request.dataset)}`)
  }
  if (request.name) words.push(`--name ${quote(request.name)}`)
  for (const [name, value] of Object.entries(request.settings)) {
    if (!sameParameter(value, baseSettings[name])) words.push(settingOption(name, value))
  }
  for (const [name, value] of Object.entries(request.params)) {
    if (sameParameter(value, baseParams[name])) continue
    words.push(
      name === 'steps' ? `--steps ${formatParameter(value)}` : `--set ${name}=${quote(formatParameter(value))}`,
    )
  }
  return words.join(' ')
}

/** Run settings are options of their own: `--labels`, `--validation-size`; `--labels all` stands for every label. */
function settingOption(name: string, value: ParameterValue): string {
  if (name === 'allLabels' && value === true) return '--labels all'
  return `--${settingOptionName(name)} ${quote(formatParameter(value))}`
}

export function settingOptionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function quote(text: string): string {
  return /^[\w.,:@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
