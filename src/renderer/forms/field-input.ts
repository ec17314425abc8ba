import { formatParameter, type ParameterSpec, type ParameterValue } from '../../shared/parameters.ts'
import { readNumber } from '../format/read-number.ts'
import { writeNumber } from '../format/write-number.ts'

/** What a field holds: a value, or the text that is not (yet) one. */
export type FieldInput = ParameterValue

/** The text that a field shows for what it holds. */
export function inputText(input: FieldInput): string {
  return typeof input === 'number' ? writeNumber(input) : formatParameter(input)
}

/** What a typed text stands for: a value where it reads as one of the spec's kind, else the text itself. */
export function readInput(spec: ParameterSpec, text: string): FieldInput {
  const trimmed = text.trim()
  if (spec.kind === 'integers') {
    const items = trimmed.split(/[-,\s]+/)
    return items.every((item) => /^\d+$/.test(item)) ? items.map(Number) : text
  }
  if (spec.kind === 'numbers') {
    const items = trimmed.split(/[,\s]+|(?<=[\d.])-/)
    const numbers = items.map(Number)
    return trimmed !== '' && numbers.every(Number.isFinite) ? numbers : text
  }
  if (spec.kind !== 'number' && spec.kind !== 'integer') return text
  return readNumber(trimmed) ?? text
}
