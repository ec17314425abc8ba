import { expect, test } from 'vitest'
import { sampleMethods } from '../testing/sample-methods.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { comparableScalars, settingDifferences } from './comparison.ts'

const methods = new Map(sampleMethods.map((method) => [method.id, method]))
const vat = sampleRun({ params: { epsilon: 5, steps: 4000, hiddenWidths: [1200, 600] } })
const supervised = sampleRun({
  id: 'r2',
  method: 'supervised',
  params: { steps: 500, hiddenWidths: [1200, 600] },
  settings: { ...vat.settings, seed: 2 },
})

test('only what differs is listed, a parameter that one method lacks among it', () => {
  expect(settingDifferences([vat, supervised], methods).map(({ name, values }) => [name, ...values])).toEqual([
    ['seed', 1, 2],
    ['epsilon', 5, undefined],
    ['steps', 4000, 500],
  ])
})

test('equal layer widths are no difference', () => {
  expect(settingDifferences([vat, { ...vat, params: { ...vat.params, hiddenWidths: [1200, 600] } }], methods)).toEqual(
    [],
  )
})

test('scalars that every run has come first', () => {
  expect(comparableScalars([vat, supervised], methods)).toEqual([
    'loss/supervised',
    'error/validation',
    'error/test',
    'loss/lds',
  ])
})
