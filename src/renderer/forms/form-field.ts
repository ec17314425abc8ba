import { parameterProblem, sameParameter, type ParameterSpec, type ParameterValue } from '../../shared/parameters.ts'
import { t } from '../i18n/translate.ts'
import { inputText, type FieldInput } from './field-input.ts'
import { problemText } from './problem-text.ts'

/** What was typed over base values, by name, valid or not. */
export type FieldInputs = Readonly<Record<string, FieldInput>>

/** One field of a form, with all that its component shows. */
export interface FormField {
  name: string
  spec: ParameterSpec
  /** The preset's value, else the default. */
  base: ParameterValue
  input: FieldInput
  changed: boolean
  problem: string | undefined
}

export function formField(
  name: string,
  spec: ParameterSpec,
  base: ParameterValue,
  override: FieldInput | undefined,
): FormField {
  const input = override ?? base
  const problem = parameterProblem(spec, input)
  return {
    name,
    spec,
    base,
    input,
    changed: override !== undefined,
    problem:
      problem === undefined
        ? undefined
        : t('{name}: {text}', { name: inputText(input) || t('empty'), text: problemText(spec) }),
  }
}

/** The inputs with one field set; a value equal to the base is no override. */
export function withFieldInput(inputs: FieldInputs, { name, base }: FormField, input: FieldInput): FieldInputs {
  const { [name]: _former, ...others } = inputs
  return sameParameter(input, base) ? others : { ...others, [name]: input }
}
