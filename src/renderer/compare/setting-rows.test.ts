import { expect, test } from 'vitest'
import type { ParameterSpec } from '../../shared/parameters.ts'
import { parameterText } from '../forms/parameter-words.ts'
import { sampleMethods, sampleVat } from '../testing/sample-methods.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { comparableScalars } from './comparable-scalars.ts'
import { differs, settingRows } from '../../shared/comparison/setting-rows.ts'

const methods = new Map(sampleMethods.map((method) => [method.id, method]))
const vat = sampleRun({ params: { epsilon: 5, steps: 4000, hiddenWidths: [1200, 600] } })
const supervised = sampleRun({
  id: 'r2',
  method: 'supervised',
  params: { steps: 500, hiddenWidths: [1200, 600] },
  settings: { ...vat.settings, seed: 2 },
})

test('what differs, a parameter that one method lacks among it', () => {
  const different = settingRows([vat, supervised], methods).filter(differs)
  expect(different.map(({ name, values }) => [name, ...values])).toEqual([
    ['Method', 'vat', 'supervised'],
    ['seed', 1, 2],
    ['epsilon', 5, undefined],
    ['steps', 4000, 500],
  ])
})

test('equal layer widths are no difference', () => {
  const twin = { ...vat, params: { ...vat.params, hiddenWidths: [1200, 600] } }
  expect(settingRows([vat, twin], methods).filter(differs)).toEqual([])
})

test('an option that the first method lacks has its label', () => {
  const decay = {
    ...sampleVat.params['decay'],
    options: [{ value: 'cosine', label: 'Half a cosine' }],
  } as ParameterSpec
  const other = { ...sampleVat, id: 'other', params: { decay } }
  const runs = [
    sampleRun({ params: { decay: 'linear' } }),
    sampleRun({ id: 'r2', method: 'other', params: { decay: 'cosine' } }),
  ]
  const row = settingRows(runs, new Map([...methods, ['other', other]])).find(({ name }) => name === 'decay')
  expect(row?.values.map((value) => parameterText(row.spec, value ?? ''))).toEqual(['Linear', 'Half a cosine'])
})

test('scalars that every run has come first', () => {
  expect(comparableScalars([vat, supervised], methods)).toEqual([
    'loss/supervised',
    'error/validation',
    'error/test',
    'loss/lds',
  ])
})
