import { formatParameter, type ParameterSpec, type ParameterValue } from '../../shared/parameters.ts'
import { formatCount } from '../format/numbers.ts'
import { writeNumber } from '../format/write-number.ts'
import { t } from '../i18n/translate.ts'

/** A value for reading: `1,200`, `yes`, the option's label, `1200-600`. */
export function parameterText(spec: ParameterSpec | undefined, value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (typeof value === 'number' && Number.isInteger(value) && spec?.kind === 'integer') return formatCount(value)
  if (spec?.kind === 'choice') {
    const label = spec.options.find((option) => option.value === value)?.label
    return label === undefined ? formatParameter(value) : t(label)
  }
  if (typeof value === 'number') return writeNumber(value)
  return Array.isArray(value) && value.length === 0 ? t('none') : formatParameter(value)
}

/** A bound as it is, never rounded: `0.9999`, `1e-8`, `1,000,000`. */
function boundText(bound: number): string {
  return Number.isInteger(bound) ? formatCount(bound) : writeNumber(bound)
}

/** Default and range in one line: `default 2 · 0 … 20`. */
export function rangeText(spec: ParameterSpec, base: ParameterValue): string {
  const usual = t('default {value}', { value: parameterText(spec, base) })
  switch (spec.kind) {
    case 'number':
    case 'integer':
      return `${usual} · ${boundText(spec.min)} … ${boundText(spec.max)}`
    case 'integers':
    case 'numbers':
      return `${usual} · ${t('{least} to {most} numbers', { least: spec.minLength, most: spec.maxLength })}`
    case 'boolean':
    case 'choice':
      return usual
  }
}
