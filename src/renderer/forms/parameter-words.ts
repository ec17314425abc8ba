import { formatParameter, type ParameterSpec, type ParameterValue } from '../../shared/parameters.ts'
import { formatCount } from '../format/numbers.ts'

/** A value for reading: `1,200`, `yes`, the option's label, `1200-600`. */
export function parameterText(spec: ParameterSpec | undefined, value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' && Number.isInteger(value) && spec?.kind === 'integer') return formatCount(value)
  if (spec?.kind === 'choice')
    return spec.options.find((option) => option.value === value)?.label ?? formatParameter(value)
  return formatParameter(value)
}

/** Default and range in one line: `default 2 · 0 … 20`. */
export function rangeText(spec: ParameterSpec, base: ParameterValue): string {
  const usual = `default ${parameterText(spec, base)}`
  switch (spec.kind) {
    case 'number':
    case 'integer':
      return `${usual} · ${spec.min} … ${spec.max.toLocaleString('en')}`
    case 'integers':
      return `${usual} · ${spec.minLength} to ${spec.maxLength} numbers`
    case 'boolean':
    case 'choice':
      return usual
  }
}
