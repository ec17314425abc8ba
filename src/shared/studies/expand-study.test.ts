import { describe, expect, it } from 'vitest'
import type { MethodDescriptor } from '../method-descriptor.ts'
import { studySpecSchema, type NewStudy } from '../studies.ts'
import { expandStudy } from './expand-study.ts'
import { halvingShare, nextRung, survivorCount } from './halving.ts'

const number = { kind: 'number', section: 'method', default: 1, min: 0, max: 100, help: '' } as const
const method: MethodDescriptor = {
  id: 'vat',
  title: 'VAT',
  summary: '',
  paper: '',
  params: {
    epsilon: { ...number, label: 'Norm', symbol: 'ε' },
    rate: { ...number, label: 'Rate' },
    width: { ...number, kind: 'integer', label: 'Width' },
    steps: { ...number, kind: 'integer', label: 'Steps', default: 20 },
  },
  scalars: [],
  views: [],
  presets: [],
}

type Layout = NewStudy['arms'][number]['layout']

function expand(layout: Layout, change: Partial<NewStudy> = {}) {
  const arms = [{ title: 'VAT', run: { method: 'vat' }, layout }]
  return expandStudy(studySpecSchema.parse({ kind: 'sweep', name: 'Sweep', arms, seeds: [1, 2], ...change }), [method])
}

const params = (name: string, values: number[]) => ({ target: 'params' as const, name, values })

describe('a grid', () => {
  it('has every combination under every seed, whole pictures first', () => {
    const axes = [params('epsilon', [1, 2]), { target: 'settings' as const, name: 'labels', values: [100, 1000] }]
    const { cells, runs } = expand({ kind: 'grid', axes })
    expect(cells.map(({ values }) => Object.values(values))).toEqual([
      [1, 100],
      [1, 1000],
      [2, 100],
      [2, 1000],
    ])
    expect(runs.map(({ cell, seed }) => `${seed}:${cell}`).join(' ')).toBe('1:0 1:1 1:2 1:3 2:0 2:1 2:2 2:3')
    expect(runs[7]?.resolved).toMatchObject({
      name: 'vat · ε 2 · labels 1000 · seed 2',
      settings: { labels: 1000, seed: 2 },
      params: { epsilon: 2, rate: 1 },
    })
  })

  it.each<[Layout, Partial<NewStudy>, string]>([
    [{ kind: 'grid', axes: [params('epsylon', [1])] }, {}, '"epsylon" is not a parameter of vat'],
    [{ kind: 'grid', axes: [params('epsilon', [1, 101])] }, {}, 'epsilon = 101: expected a number in 0 … 100'],
    [{ kind: 'grid', axes: [params('epsilon', [1, 2, 1])] }, {}, 'epsilon = 1 is listed twice'],
    [{ kind: 'grid', axes: [params('rate', [1]), params('rate', [2])] }, {}, 'rate has two axes in "VAT"'],
    [{ kind: 'grid', axes: [{ target: 'settings', name: 'seed', values: [1] }] }, {}, 'seed cannot be an axis'],
    [{ kind: 'grid', axes: [] }, { seeds: [3, 3] }, 'seed 3 is listed twice'],
    [{ kind: 'grid', axes: [params('rate', [1, 2])] }, { maxRuns: 3 }, 'needs 4 runs (2 × 2 seeds), its budget is 3'],
    [
      { kind: 'grid', axes: [] },
      { pruning: { firstStep: 20, factor: 2 } },
      'expected less than the 20 steps of the runs',
    ],
    [
      { kind: 'grid', axes: [{ target: 'settings', name: 'validationSize', values: [0, 100] }] },
      { pruning: { firstStep: 5, factor: 2 } },
      'pruning selects by validation error, expected a validation set',
    ],
  ])('refuses %j with %j', (layout, change, message) => {
    expect(() => expand(layout, change)).toThrow(message)
  })
})

describe('a random layout', () => {
  const draw = (samples: number, seed = 1) =>
    expand({
      kind: 'random',
      samples,
      seed,
      axes: [
        { target: 'params', name: 'rate', distribution: 'log-uniform', min: 0.01, max: 1 },
        { target: 'params', name: 'width', distribution: 'uniform', min: 1, max: 50 },
        { target: 'params', name: 'epsilon', distribution: 'choice', values: [1, 5] },
      ],
    }).cells.map(({ values }) => values)

  it('draws the same values for ever, within their ranges, as their distributions say', () => {
    const cells = draw(50)
    expect(cells).toEqual(draw(50))
    expect(draw(5)).toEqual(cells.slice(0, 5))
    expect(draw(5, 2)).not.toEqual(cells.slice(0, 5))
    const of = (name: string) => cells.map((values) => Number(values[name]))
    expect(Math.min(...of('rate'))).toBeGreaterThanOrEqual(0.01)
    expect(Math.max(...of('rate'))).toBeLessThanOrEqual(1)
    // Uniform in the logarithm: about half lie below the geometric mean.
    const below = of('rate').filter((rate) => rate < 0.1).length
    expect(below).toBeGreaterThan(15)
    expect(below).toBeLessThan(35)
    expect(of('width').every(Number.isInteger)).toBe(true)
    expect(new Set(of('epsilon'))).toEqual(new Set([1, 5]))
  })

  it('never draws a combination twice, and says when there are no more', () => {
    const axes = [{ target: 'params' as const, name: 'width', distribution: 'uniform' as const, min: 1, max: 3 }]
    expect(new Set(expand({ kind: 'random', samples: 3, axes }).cells.map(({ values }) => values['width'])).size).toBe(
      3,
    )
    expect(() => expand({ kind: 'random', samples: 4, axes })).toThrow('samples = 4: expected at most 3')
  })

  it('refuses a range that is none', () => {
    const axis = { target: 'params', name: 'rate', distribution: 'log-uniform' } as const
    expect(() => expand({ kind: 'random', samples: 1, axes: [{ ...axis, min: 0, max: 1 }] })).toThrow(
      'expected more than 0',
    )
    expect(() => expand({ kind: 'random', samples: 1, axes: [{ ...axis, min: 2, max: 1 }] })).toThrow(
      '2 … 1 is no range',
    )
  })
})

it('halving keeps the best share of a rung, one at least, and lets the last of them train to the end', () => {
  const pruning = { firstStep: 100, factor: 3 }
  expect([9, 8, 2, 1].map((count) => survivorCount(count, pruning))).toEqual([3, 2, 1, 1])
  expect(nextRung(100, 3, 1000, pruning)).toBe(300)
  expect(nextRung(100, 3, 300, pruning)).toBeNull()
  expect(nextRung(100, 1, 1000, pruning)).toBeNull()
  // 9 runs to 100, 3 on to 300, 1 on to 900.
  expect(halvingShare(9, 900, pruning)).toBeCloseTo((9 * 100 + 3 * 200 + 600) / (9 * 900))
})
