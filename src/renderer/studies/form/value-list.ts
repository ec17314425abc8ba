import {
  formatParameter,
  parameterProblem,
  type ParameterSpec,
  type ParameterValue,
} from '../../../shared/parameters.ts'
import { readNumber as readTyped } from '../../format/read-number.ts'
import { inputText, readInput, type FieldInput } from '../../forms/field-input.ts'
import { problemText } from '../../forms/problem-text.ts'
import { t } from '../../i18n/translate.ts'

/** What a typed list holds: its values, or what is wrong with it. */
export type ReadList = { values: ParameterValue[]; problem?: undefined } | { values?: undefined; problem: string }

/** `0.5, 1, 2`: values of one parameter, by commas or blanks; layer widths keep their dashes: `1200-600, 600`. */
export function readValueList(spec: ParameterSpec, text: string): ReadList {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  if (words.length === 0) return { problem: t('empty: expected one value at least') }
  const values = words.map((word) => readWord(spec, word))
  for (const [index, value] of values.entries()) {
    if (parameterProblem(spec, value))
      return { problem: t('{name}: {text}', { name: inputText(value), text: problemText(spec) }) }
    const first = values.findIndex((other) => formatParameter(other) === formatParameter(value))
    if (first < index) return { problem: t('{value} is listed twice', { value: formatParameter(value) }) }
  }
  return { values }
}

function readWord(spec: ParameterSpec, word: string): FieldInput {
  if (spec.kind === 'boolean') return word === 'true' ? true : word === 'false' ? false : word
  return readInput(spec, word)
}

export function writeValueList(values: readonly ParameterValue[]): string {
  return values.map(formatParameter).join(', ')
}

/** `1-3`, `1, 2, 7`: seeds, by commas, blanks and ranges. */
export function readSeeds(
  text: string,
): { seeds: number[]; problem?: undefined } | { seeds?: undefined; problem: string } {
  const seeds: number[] = []
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, from, to] = /^(\d+)(?:[-–](\d+))?$/.exec(word) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    if (!(first >= 1 && last >= first && last <= 2_147_483_647)) {
      return { problem: t('{value}: expected whole numbers from 1, or a range such as 1-3', { value: word }) }
    }
    if (seeds.length + last - first >= 100)
      return { problem: t('{value}: expected 100 seeds at most', { value: text }) }
    for (let seed = first; seed <= last; seed++) seeds.push(seed)
  }
  const repeated = seeds.find((seed, index) => seeds.indexOf(seed) < index)
  if (repeated !== undefined) return { problem: t('seed {value} is listed twice', { value: repeated }) }
  return seeds.length ? { seeds } : { problem: t('empty: expected one seed at least') }
}

/** A number typed by itself, checked like a parameter. */
export function readNumber(text: string, spec: { kind: 'number' | 'integer'; min: number; max: number }) {
  const value = readTyped(text) ?? Number.NaN
  const parameter: ParameterSpec = { ...spec, label: '', help: '', section: 'method', default: spec.min }
  if (!parameterProblem(parameter, value)) return { value }
  return { problem: t('{name}: {text}', { name: text.trim() || t('empty'), text: problemText(parameter) }) }
}
