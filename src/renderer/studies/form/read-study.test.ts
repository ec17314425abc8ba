import { expect, test } from 'vitest'
import { withPreset } from '../../forms/run-draft.ts'
import { fakeDataset } from '../../testing/fake-data.ts'
import { sampleMethods, sampleVat } from '../../testing/sample-methods.ts'
import { studySpecSchema } from '../../../shared/studies.ts'
import { fakeStudy } from '../../testing/fake-studies.ts'
import { readStudy } from './read-study.ts'
import { draftOfStudy, newStudyDraft, type StudyDraft, type StudyTemplate } from './study-draft.ts'

const known = { methods: sampleMethods, datasets: [fakeDataset] }
const base = withPreset({ method: 'vat', name: '' }, sampleVat, 'mnist-100')

function draft(template: StudyTemplate, changes: Partial<StudyDraft> = {}): StudyDraft {
  return { ...newStudyDraft(template, base, known), ...changes }
}

const epsilon = {
  target: 'params',
  name: 'epsilon',
  distribution: 'log-uniform',
  values: '1, 2',
  min: '0.1',
  max: '10',
} as const

test('each kind begins with a study that can run', () => {
  for (const template of ['parameters', 'label-efficiency', 'grid', 'random'] as const) {
    expect(readStudy(draft(template), sampleMethods).problems, template).toEqual({})
  }
})

test('a grid asks for its lists, a random sweep for its ranges', () => {
  expect(readStudy(draft('grid', { axes: [epsilon], seeds: '4' }), sampleMethods).request).toMatchObject({
    kind: 'sweep',
    name: 'Virtual adversarial training: ε',
    seeds: [4],
    arms: [{ layout: { kind: 'grid', axes: [{ target: 'params', name: 'epsilon', values: [1, 2] }] } }],
  })
  const { request } = readStudy(draft('random', { axes: [epsilon], samples: '7' }), sampleMethods)
  expect(request?.arms[0]?.layout).toMatchObject({
    kind: 'random',
    samples: 7,
    axes: [{ name: 'epsilon', distribution: 'log-uniform', min: 0.1, max: 10 }],
  })
})

test('several parameters are varied one at a time, or all together', () => {
  const decay = { ...epsilon, name: 'decay', values: 'none, linear' }
  const cellsOf = (together: boolean) =>
    readStudy(draft('parameters', { axes: [epsilon, decay], together }), sampleMethods).request?.arms.map(
      ({ title }) => title,
    )
  expect(cellsOf(false)).toEqual(['Perturbation norm', 'Learning rate decay'])
  expect(cellsOf(true)).toEqual(['Virtual adversarial training'])
})

test.each<[string, StudyTemplate, Partial<StudyDraft>, string, string]>([
  [
    'a value out of range',
    'grid',
    { axes: [{ ...epsilon, values: '1, 99' }] },
    'axis-0-values',
    '99: expected a number in 0 … 20',
  ],
  [
    'a range upside down',
    'random',
    { axes: [{ ...epsilon, min: '5', max: '2' }] },
    'axis-0-max',
    '2: expected more than 5',
  ],
  [
    'a logarithm of zero',
    'random',
    { axes: [{ ...epsilon, min: '0' }] },
    'axis-0-min',
    '0: expected more than 0 for a draw uniform in the logarithm',
  ],
  [
    'a study over its budget',
    'grid',
    { axes: [epsilon], maxRuns: '5' },
    'maxRuns',
    '5: the study needs 6 runs, 2 cells under 3 seeds',
  ],
  ['nothing to vary', 'grid', { axes: [] }, 'axes', 'Add one value to vary at least.'],
])('%s is refused beside its field', (_, template, changes, field, problem) => {
  const { request, problems } = readStudy(draft(template, changes), sampleMethods)
  expect(request).toBeUndefined()
  expect(problems).toEqual({ [field]: problem })
})

test('a clone of a study asks for the same study', () => {
  for (const template of ['parameters', 'label-efficiency', 'grid', 'random'] as const) {
    const { request } = readStudy(draft(template, { pruning: template === 'grid', firstStep: '100' }), sampleMethods)
    if (!request) throw new Error(`The study of kind ${template} is wrong.`)
    const clone = draftOfStudy(fakeStudy(studySpecSchema.parse(request)).study, known)
    expect(clone && readStudy(clone, sampleMethods).request, template).toEqual(request)
  }
})
