import { invalidInput } from './failures.ts'

/** Where a parameter stands in the form. */
export type ParameterSection = 'data' | 'network' | 'method' | 'optimization' | 'evaluation'

interface ParameterBase {
  label: string
  /** The paper's letter: ε, α, ξ, T. */
  symbol?: string
  unit?: string
  help: string
  section: ParameterSection
}

export interface NumberParameter extends ParameterBase {
  kind: 'number'
  default: number
  min: number
  max: number
}

export interface IntegerParameter extends ParameterBase {
  kind: 'integer'
  default: number
  min: number
  max: number
}

export interface BooleanParameter extends ParameterBase {
  kind: 'boolean'
  default: boolean
}

export interface ChoiceParameter<Value extends string = string> extends ParameterBase {
  kind: 'choice'
  default: Value
  options: readonly { value: Value; label: string }[]
}

/** A list of whole numbers, such as layer widths. Written `300-100` on the command line. */
export interface IntegersParameter extends ParameterBase {
  kind: 'integers'
  default: readonly number[]
  min: number
  max: number
  minLength: number
  maxLength: number
}

/** A list of numbers, such as a weight per layer. Written `1000,10,0.1` on the command line. */
export interface NumbersParameter extends ParameterBase {
  kind: 'numbers'
  default: readonly number[]
  /** Not below 0: a minus sign may part two numbers. */
  min: number
  max: number
  minLength: number
  maxLength: number
}

/** Lists as the command line takes them. */
export const listExamples = { integers: '300-100', numbers: '1000,10,0.1' } as const

/** The one place where a default, a range, a unit, a label, a symbol and a help text exist. */
export type ParameterSpec =
  NumberParameter | IntegerParameter | BooleanParameter | ChoiceParameter | IntegersParameter | NumbersParameter
export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>
export type ParameterValue = number | boolean | string | readonly number[]

type ValueOf<Spec> = Spec extends { kind: 'number' | 'integer' }
  ? number
  : Spec extends { kind: 'boolean' }
    ? boolean
    : Spec extends { kind: 'choice'; options: readonly { value: infer Value }[] }
      ? Value
      : Spec extends { kind: 'integers' | 'numbers' }
        ? readonly number[]
        : never

/** The values that a set of parameter declarations describes. */
export type ParameterValues<Specs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> }

export function defaultValues<Specs extends ParameterSpecs>(specs: Specs): ParameterValues<Specs> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default])) as ParameterValues<Specs>
}

/** What is wrong with `value`, worded `expected …`; undefined when it is valid. */
export function parameterProblem(spec: ParameterSpec, value: unknown): string | undefined {
  switch (spec.kind) {
    case 'number':
      return isNumberWithin(value, spec) ? undefined : `expected a number ${rangeText(spec)}`
    case 'integer':
      return isIntegerWithin(value, spec) ? undefined : `expected a whole number ${rangeText(spec)}`
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'expected true or false'
    case 'choice':
      return spec.options.some((option) => option.value === value)
        ? undefined
        : `expected one of ${spec.options.map((option) => option.value).join(', ')}`
    case 'integers':
      return isListOf(value, spec, (item) => isIntegerWithin(item, spec))
        ? undefined
        : `expected ${spec.minLength} to ${spec.maxLength} whole numbers, each ${rangeText(spec)}, written like ${exampleOf(spec)}`
    case 'numbers':
      return isListOf(value, spec, (item) => isNumberWithin(item, spec))
        ? undefined
        : `expected ${spec.minLength} to ${spec.maxLength} numbers, each ${rangeText(spec)}, written like ${exampleOf(spec)}`
  }
}

/**
 * Defaults with `overrides` laid over them, every value checked.
 * @param owner the method or settings group that the message names
 * @throws Failure `invalid-input` for an unknown name or a value out of range
 */
export function resolveParameters<Specs extends ParameterSpecs>(
  owner: string,
  specs: Specs,
  overrides: Readonly<Record<string, unknown>>,
): ParameterValues<Specs> {
  for (const [name, value] of Object.entries(overrides)) {
    const spec = specOf(owner, specs, name)
    const problem = parameterProblem(spec, value)
    if (problem) throw invalidInput(`${name} = ${describe(value)}: ${problem} (${spec.label.toLowerCase()})`)
  }
  return { ...defaultValues(specs), ...overrides } as ParameterValues<Specs>
}

/**
 * The value that a command-line text stands for.
 * @throws Failure `invalid-input` for an unknown name or a text that is no value of its kind
 */
export function parseParameter(owner: string, specs: ParameterSpecs, name: string, text: string): ParameterValue {
  const spec = specOf(owner, specs, name)
  const value = readText(spec, text)
  const problem = parameterProblem(spec, value)
  if (problem) throw invalidInput(`${name} = ${text}: ${problem} (${spec.label.toLowerCase()})`)
  return value as ParameterValue
}

/** How a list may be written: its default or, where that is empty, some list. */
export function exampleOf(spec: IntegersParameter | NumbersParameter): string {
  return spec.default.length > 0 ? formatParameter(spec.default) : listExamples[spec.kind]
}

/** A value as the command line and the interface write it; the inverse of `parseParameter`. */
export function formatParameter(value: ParameterValue): string {
  return Array.isArray(value) ? value.join(value.every(Number.isInteger) ? '-' : ',') : String(value)
}

export function sameParameter(a: ParameterValue | undefined, b: ParameterValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return formatParameter(a) === formatParameter(b)
}

function specOf(owner: string, specs: ParameterSpecs, name: string): ParameterSpec {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined
  if (!spec) throw invalidInput(`"${name}" is not a parameter of ${owner} (known: ${Object.keys(specs).join(', ')})`)
  return spec
}

function readText(spec: ParameterSpec, text: string): unknown {
  switch (spec.kind) {
    case 'number':
    case 'integer':
      return text.trim() === '' ? Number.NaN : Number(text)
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'choice':
      return text
    case 'integers':
      return readNumbers(text, /[-,]/)
    case 'numbers':
      return readNumbers(text, numbersSeparator)
  }
}

/** A comma, or a minus sign that follows a number and is no part of its exponent. */
const numbersSeparator = /,|(?<=[\d.])-/

function readNumbers(text: string, separator: RegExp): number[] {
  return text === '' ? [] : text.split(separator).map((item) => (item.trim() === '' ? Number.NaN : Number(item)))
}

function isListOf(
  value: unknown,
  { minLength, maxLength }: { minLength: number; maxLength: number },
  isItem: (item: unknown) => boolean,
): boolean {
  return Array.isArray(value) && value.length >= minLength && value.length <= maxLength && value.every(isItem)
}

function isNumberWithin(value: unknown, { min, max }: { min: number; max: number }): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
}

function isIntegerWithin(value: unknown, { min, max }: { min: number; max: number }): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

function rangeText({ min, max }: { min: number; max: number }): string {
  return `in ${min} … ${max}`
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
}
