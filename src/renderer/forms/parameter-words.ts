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

/** A bound as it is, never rounded: `0.9999`, `1e-8`, `1,000,000`. */
function boundText(bound: number): string {
  return Number.isInteger(bound) ? formatCount(bound) : String(bound)
}

/** Default and range in one line: `default 2 · 0 … 20`. */
export function rangeText(spec: ParameterSpec, base: ParameterValue): string {
  const usual = `default ${parameterText(spec, base)}`
  switch (spec.kind) {
    case 'number':
    case 'integer':
      return `${usual} · ${boundText(spec.min)} … ${boundText(spec.max)}`
    case 'integers':
    case 'numbers':
      return `${usual} · ${spec.minLength} to ${spec.maxLength} numbers`
    case 'boolean':
    case 'choice':
      return usual
  }
}
