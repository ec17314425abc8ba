import { expect, test } from 'vitest'
import { sampleMethods } from '../testing/sample-methods.ts'
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

test('scalars that every run has come first', () => {
  expect(comparableScalars([vat, supervised], methods)).toEqual([
    'loss/supervised',
    'error/validation',
    'error/test',
    'loss/lds',
  ])
})
