import { describe, expect, it } from 'vitest'
import { methodDescriptors } from '../../ml/methods/index.ts'
import { parseStudyWords } from './parse-study-words.ts'

function specOf(...words: string[]) {
  const parsed = parseStudyWords(words, methodDescriptors)
  if (parsed.kind !== 'create') throw new Error(`the words ask to ${parsed.kind}`)
  return parsed.spec
}

describe('the words of a study', () => {
  it('give a grid over parameters and run settings, with seeds, pruning and budget', () => {
    const axes = ['--vary', 'epsilon=1,2.5', '--vary', 'labels=100,1000', '--vary', 'hiddenWidths=100,200-100']
    const others = ['--seeds', '1-3,7', '--prune', '500:3', '--max-runs', '50', '--name', 'Mine', '--steps', '2000']
    expect(specOf('grid', 'vat', ...axes, ...others)).toMatchObject({
      name: 'Mine',
      seeds: [1, 2, 3, 7],
      maxRuns: 50,
      pruning: { firstStep: 500, factor: 3 },
      arms: [
        {
          run: { method: 'vat', params: { steps: 2000 } },
          layout: {
            kind: 'grid',
            axes: [
              { target: 'params', name: 'epsilon', values: [1, 2.5] },
              { target: 'settings', name: 'labels', values: [100, 1000] },
              { target: 'params', name: 'hiddenWidths', values: [[100], [200, 100]] },
            ],
          },
        },
      ],
    })
  })

  it('give draws from ranges and choices', () => {
    const axes = ['learningRate=log:1e-4:1e-2', 'hiddenNoise=uniform:0:0.5', 'batchNorm=none,all']
    const words = axes.flatMap((axis) => ['--vary', axis])
    expect(specOf('random', 'vat', '--samples', '5', ...words).arms[0]?.layout).toEqual({
      kind: 'random',
      samples: 5,
      seed: 1,
      axes: [
        { target: 'params', name: 'learningRate', distribution: 'log-uniform', min: 1e-4, max: 1e-2 },
        { target: 'params', name: 'hiddenNoise', distribution: 'uniform', min: 0, max: 0.5 },
        { target: 'params', name: 'batchNorm', distribution: 'choice', values: ['none', 'all'] },
      ],
    })
  })

  it('give a label-efficiency study its labels and every arm its data', () => {
    const { kind, arms } = specOf('label-efficiency', 'vat', '--labels', '100,1000', '--dataset', 'moons')
    expect(kind).toBe('label-efficiency')
    expect(arms.map(({ run }) => [run.method, run.dataset])).toEqual([
      ['vat', 'moons'],
      ['supervised', 'moons'],
      ['supervised', 'moons'],
    ])
  })

  it.each<[string[], string]>([
    [[], '"" is not a command of study (known: label-efficiency, '],
    [['grid'], 'Which method?'],
    [['grid', 'vta'], '"vta" is not a method'],
    [['grid', 'vat'], '--vary is missing'],
    [['grid', 'vat', '--vary', 'epsilon'], '--vary epsilon: expected NAME=VALUES'],
    [['grid', 'vat', '--vary', 'epsilom=1'], '"epsilom" is not a parameter of vat'],
    [['grid', 'vat', '--vary', 'epsilon=1', '--seeds', '3-1'], '--seeds 3-1: expected seeds and ranges'],
    [['grid', 'vat', '--vary', 'epsilon=1', '--seed', '3'], '--seed 3: a study takes --seeds'],
    [['grid', 'vat', '--vary', 'epsilon=1', '--prune', '100'], '--prune 100: expected FIRSTSTEP:FACTOR'],
    [['grid', 'vat', '--vary', 'epsilon=1', '--max-runs', 'many'], 'maxRuns: '],
    [['random', 'vat', '--vary', 'epsilon=lag:0:1'], 'expected NAME=log:MIN:MAX'],
    [['label-efficiency', 'vat'], '--labels is missing'],
    [['perturbations', 'supervised'], 'supervised has none of the parameters'],
    [['show'], 'Which study?'],
    [['list', 'all'], '"all" is one word too many'],
  ])('%j are refused with %j', (words, message) => {
    expect(() => parseStudyWords(words, methodDescriptors)).toThrow(message)
  })
})
