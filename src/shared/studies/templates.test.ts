import { describe, expect, it } from 'vitest'
import type { MethodDescriptor } from '../method-descriptor.ts'
import type { ParameterSpecs } from '../parameters.ts'
import { studySpecSchema, type NewStudy } from '../studies.ts'
import { expandStudy } from './expand-study.ts'
import { labelEfficiencyStudy, suggestLabels } from './label-efficiency.ts'
import { perturbationStudy } from './perturbation-study.ts'
import { publishedResults } from './published-results.ts'

const number = { kind: 'number', label: '', section: 'method', default: 1, min: 0, max: 20, help: '' } as const
const hiddenWidths = { ...number, section: 'network', kind: 'integer', default: 100, max: 5000 } as const
const steps = { ...number, section: 'optimization', kind: 'integer', default: 10, max: 5000 } as const

function method(id: string, params: ParameterSpecs): MethodDescriptor {
  return { id, title: id.toUpperCase(), summary: '', paper: '', params, scalars: [], views: [], presets: [] }
}

const methods = [
  method('vat', {
    epsilon: { ...number, label: 'Perturbation norm', symbol: 'ε' },
    powerIterations: { ...number, kind: 'integer', label: 'Power iterations', symbol: 'I_p' },
    weightDecay: { ...number, default: 0 },
    hiddenWidths,
    steps,
  }),
  method('supervised', { weightDecay: { ...number, default: 0 }, hiddenWidths, steps }),
]

function namesOf(study: NewStudy): (string | null)[] {
  return expandStudy(studySpecSchema.parse(study), methods).runs.map(({ resolved }) => resolved.name)
}

describe('label efficiency', () => {
  it('sets the method beside baselines that differ in nothing but the method', () => {
    const params = { hiddenWidths: 1200, steps: 10, weightDecay: 2, epsilon: 5 }
    const run = { method: 'vat', dataset: 'digits', settings: { validationSize: 50, labels: 7, seed: 9 }, params }
    const study = labelEfficiencyStudy({ run, labels: [20, 100], seeds: [3] }, methods)
    expect(namesOf(study)).toEqual([
      'vat · labels 20 · seed 3',
      'vat · labels 100 · seed 3',
      'supervised · labels 20 · seed 3',
      'supervised · labels 100 · seed 3',
      'supervised · all labels · seed 3',
    ])
    const { runs } = expandStudy(studySpecSchema.parse(study), methods)
    const baseline = { method: 'supervised', dataset: 'digits', settings: { validationSize: 50, seed: 3 } }
    expect(runs[2]?.resolved).toMatchObject({ ...baseline, params: { hiddenWidths: 1200, steps: 10, weightDecay: 0 } })
    expect(runs[4]?.resolved).toMatchObject({ settings: { allLabels: true }, params: { hiddenWidths: 1200 } })
  })

  it('of the baseline itself has two arms, and keeps all its values on every label', () => {
    const run = { method: 'supervised', settings: {}, params: { weightDecay: 2 } }
    const study = labelEfficiencyStudy({ run, labels: [100], seeds: [1] }, methods)
    expect(namesOf(study)).toEqual(['supervised · labels 100 · seed 1', 'supervised · all labels · seed 1'])
    expect(study.arms[1]?.run.params).toEqual({ weightDecay: 2 })
  })

  it('suggests numbers of labels that the classes divide and the data hold', () => {
    expect(suggestLabels({ trainClassCounts: Array(10).fill(6000) as number[] })).toEqual([20, 50, 100, 200, 500, 1000])
    expect(suggestLabels({ trainClassCounts: [8, 12] })).toEqual([4, 10])
  })
})

describe('a study of perturbations', () => {
  const run = { method: 'vat', settings: {}, params: { epsilon: 6 } }

  it('varies each parameter around the run, within its range', () => {
    const { arms } = perturbationStudy({ run, seeds: [1] }, methods)
    expect(arms.map(({ title, layout }) => [title, layout.axes])).toEqual([
      ['Perturbation norm', [{ target: 'params', name: 'epsilon', values: [1.5, 3, 6, 12] }]],
      ['Power iterations', [{ target: 'params', name: 'powerIterations', values: [0, 1, 2, 5] }]],
    ])
  })

  it('takes every combination when asked', () => {
    expect(namesOf(perturbationStudy({ run, seeds: [1, 2], fullGrid: true }, methods))).toHaveLength(32)
  })

  it('refuses a method that has nothing to vary', () => {
    const bare = { ...run, method: 'supervised', params: {} }
    expect(() => perturbationStudy({ run: bare, seeds: [1] }, methods)).toThrow('supervised has none of the parameters')
  })
})

it('the published errors fall with more labels', () => {
  for (const { system, testError } of publishedResults.filter(({ labels }) => labels === 100)) {
    const withMore = publishedResults.filter((point) => point.system === system && point.labels !== 100)
    expect(withMore.every((point) => point.testError < testError)).toBe(true)
  }
  expect(publishedResults.filter(({ labels }) => labels === 100)).toHaveLength(11)
})
