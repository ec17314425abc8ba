import type { z } from 'zod'
import { apiInputs, type ApiName, type ParsedApiInput } from '../shared/api-inputs.ts'
import { invalidInput, notFound } from '../shared/failures.ts'

/** @throws Failure `not-found` for a name that the contract does not have */
export function assertApiName(name: string): asserts name is ApiName {
  if (!Object.hasOwn(apiInputs, name)) throw notFound(`There is no call "${name}"`)
}

/**
 * Checks the input of a call against the contract.
 * @throws Failure `invalid-input`, one sentence that names field and value
 */
export function parseInput<Name extends ApiName>(name: Name, input: unknown): ParsedApiInput<Name> {
  return parseWith(apiInputs[name], name, input) as ParsedApiInput<Name>
}

/**
 * Checks what another process sent.
 * @throws Failure `invalid-input`, one sentence that names field and value
 */
export function parseWith<Schema extends z.ZodType>(schema: Schema, name: string, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw invalidInput(`${name}: ${result.error.issues.map((issue) => wordIssue(issue, input)).join('; ')}`)
}

function wordIssue(issue: z.core.$ZodIssue, input: unknown): string {
  const field = issue.path.map(String).join('.')
  const message = issue.message.replace(/^Invalid input: /, '')
  if (!field) return message
  const value = valueAt(input, issue.path)
  // JSON has no word for NaN and Infinity.
  const written = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'missing')
  return `${field} = ${written}: ${message}`
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
}
