import { exampleOf, type ParameterSpec } from '../../shared/parameters.ts'
import { writeNumber } from '../format/write-number.ts'
import { t } from '../i18n/translate.ts'

/** What a parameter expects, for a value that it does not take. */
export function problemText(spec: ParameterSpec): string {
  switch (spec.kind) {
    case 'number':
      return t('expected a number in {min} … {max}', boundsOf(spec))
    case 'integer':
      return t('expected a whole number in {min} … {max}', boundsOf(spec))
    case 'boolean':
      return t('expected true or false')
    case 'choice':
      return t('expected one of {list}', { list: spec.options.map(({ value }) => value).join(', ') })
    case 'integers':
      return t('expected {least} to {most} whole numbers, each in {min} … {max}, written like {example}', listOf(spec))
    case 'numbers':
      return t('expected {least} to {most} numbers, each in {min} … {max}, written like {example}', listOf(spec))
  }
}

type ListSpec = Extract<ParameterSpec, { kind: 'integers' | 'numbers' }>

function boundsOf({ min, max }: { min: number; max: number }) {
  return { min: writeNumber(min), max: writeNumber(max) }
}

function listOf(spec: ListSpec) {
  return {
    ...boundsOf(spec),
    least: spec.minLength,
    most: spec.maxLength,
    example: exampleOf(spec),
  }
}
