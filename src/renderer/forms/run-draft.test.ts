import { expect, test } from 'vitest'
import { commandLineOf } from '../../shared/run-request.ts'
import { sampleMethods, sampleVat } from '../testing/sample-methods.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { readInput } from './field-input.ts'
import {
  draftOfRun,
  formSections,
  newDraft,
  requestOf,
  withDataset,
  withInput,
  withPreset,
  type RunFormField,
  type RunDraft,
} from './run-draft.ts'

const samplePoints: DatasetInfo = {
  id: 'moons',
  title: 'Two moons',
  origin: 'bundled',
  hash: 'moons',
  classNames: ['0', '1'],
  width: 100,
  height: 1,
  channels: 1,
  trainCount: 16,
  testCount: 1000,
  trainClassCounts: [8, 8],
}

function field(draft: RunDraft, name: string): RunFormField {
  const found = formSections(draft, sampleVat)
    .flatMap(({ fields }) => fields)
    .find((candidate) => candidate.name === name)
  if (!found) throw new Error(`The form has no field ${name}.`)
  return found
}

test('the form holds the preset over the defaults, in sections', () => {
  const draft = newDraft(sampleVat)
  expect(formSections(draft, sampleVat).map(({ section }) => section)).toEqual([
    'data',
    'network',
    'method',
    'optimization',
  ])
  expect(field(draft, 'epsilon')).toMatchObject({ input: 5, base: 5, changed: false, problem: undefined })
})

test('a changed value reaches the request and the command line, the base value again does not', () => {
  const draft = newDraft(sampleVat)
  const changed = withInput(draft, field(draft, 'epsilon'), 2.5)
  expect(requestOf(changed)).toEqual({
    method: 'vat',
    preset: 'mnist-100',
    dataset: 'mnist',
    settings: {},
    params: { epsilon: 2.5 },
  })
  expect(commandLineOf(requestOf(changed), sampleMethods)).toBe(
    'npm run -s train -- vat --preset mnist-100 --set epsilon=2.5',
  )
  expect(withInput(changed, field(changed, 'epsilon'), 5)).toEqual(draft)
})

test.each([
  ['epsilon', '99', '99: expected a number in 0 … 20'],
  ['epsilon', 'two', 'two: expected a number in 0 … 20'],
  ['epsilon', '', 'empty: expected a number in 0 … 20'],
  ['labels', '10.5', '10.5: expected a whole number in 1 … 1000000'],
  ['hiddenWidths', '1200-x', '1200-x: expected 1 to 8 whole numbers, each in 1 … 10000, written like 1200-600'],
])('%s = "%s" is refused beside its field', (name, text, problem) => {
  const draft = newDraft(sampleVat)
  const typed = withInput(draft, field(draft, name), readInput(field(draft, name).spec, text))
  expect(field(typed, name).problem).toBe(problem)
})

test('layer widths may be written with dashes, commas or blanks', () => {
  const { spec } = field(newDraft(sampleVat), 'hiddenWidths')
  for (const text of ['300-150', '300, 150', '300 150']) expect(readInput(spec, text)).toEqual([300, 150])
})

test('a clone asks for the same run: only what differs from its preset is changed', () => {
  const run = sampleRun({
    params: { epsilon: 2, hiddenWidths: [1200, 600], batchNorm: true, decay: 'none', steps: 4000 },
  })
  expect(requestOf(draftOfRun(run, sampleVat))).toMatchObject({
    preset: 'mnist-100',
    params: { epsilon: 2 },
    settings: {},
  })
})

test('a data set too small for the split is labelled wholly, without validation', () => {
  const draft = withDataset(newDraft(sampleVat), sampleVat, samplePoints)
  expect(draft).toMatchObject({ dataset: 'moons', settings: { labels: 16, validationSize: 0 } })
  const large = { ...samplePoints, trainCount: 2000, trainClassCounts: [1000, 1000] }
  expect(withDataset(newDraft(sampleVat), sampleVat, large)).toMatchObject({ dataset: 'moons', settings: {} })
})

test('a preset brings its data set along, and what was typed over the old one goes', () => {
  const method = {
    ...sampleVat,
    presets: [...sampleVat.presets, { id: 'moons', title: 'Moons', description: '', dataset: 'moons', params: {} }],
  }
  const draft = { ...newDraft(sampleVat), name: 'mine', params: { epsilon: 2 } }
  expect(withPreset(draft, method, 'moons')).toEqual({
    method: 'vat',
    name: 'mine',
    preset: 'moons',
    dataset: 'moons',
    settings: {},
    params: {},
  })
  expect(withPreset(draft, method, null).dataset).toBe('mnist')
})
