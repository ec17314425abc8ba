import { describe, expect, it } from 'vitest'
import type { DatasetInfo } from '../../shared/datasets.ts'
import { defaultValues } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import { cutSplit, type SplitSettings } from './splits.ts'

const labels = Uint8Array.from({ length: 300 }, (_, index) => (index < 250 ? index % 2 : 2))
const dataset: DatasetInfo = {
  id: 'tiny',
  title: 'Tiny',
  origin: 'imported',
  hash: 'hash',
  classNames: ['zero', 'one', 'two'],
  width: 2,
  height: 2,
  channels: 1,
  trainCount: 300,
  testCount: 0,
  trainClassCounts: [125, 125, 50],
  files: { trainImages: '', trainLabels: '', testImages: '', testLabels: '' },
}

function cut(settings: Partial<SplitSettings> = {}) {
  return cutSplit(dataset, labels, { ...defaultValues(runSettings), labels: 30, validationSize: 60, ...settings })
}

function perClass(indices: readonly number[]): number[] {
  return [0, 1, 2].map((label) => indices.filter((index) => labels[index] === label).length)
}

describe('cutSplit', () => {
  it('balances classes, keeps validation apart and names the split', () => {
    const split = cut()
    expect(split.name).toBe('tiny.1@30')
    expect(perClass(split.labeled)).toEqual([10, 10, 10])
    expect(perClass(split.validation)).toEqual([20, 20, 20])
    expect(split.unlabeled).toHaveLength(240)
    const validation = new Set(split.validation)
    expect([...split.labeled, ...split.unlabeled].filter((index) => validation.has(index))).toEqual([])
    expect(split.labeled.every((index) => split.unlabeled.includes(index))).toBe(true)
  })

  it('is the same for the same request and another for another seed', () => {
    expect(cut()).toEqual(cut())
    expect(cut({ seed: 2 }).labeled).not.toEqual(cut().labeled)
    expect(cut({ seed: 2, splitSeed: 1 }).hash).toBe(cut().hash)
  })

  it('nests smaller budgets in larger ones over one validation set', () => {
    const [small, large] = [cut({ labels: 30 }), cut({ labels: 90 })]
    expect(small.labeled.filter((index) => !large.labeled.includes(index))).toEqual([])
    expect(small.validation).toEqual(large.validation)
  })

  it('leaves the labelled images out of the pool when asked', () => {
    const split = cut({ unlabeledPool: 'without-labeled' })
    expect(split.unlabeled).toHaveLength(210)
    expect(split.labeled.some((index) => split.unlabeled.includes(index))).toBe(false)
  })

  it('takes every label outside validation', () => {
    expect(cut({ allLabels: true, labels: 7 })).toMatchObject({ name: 'tiny.1@all', labels: 240 })
  })

  it('shares out a validation set that does not divide', () => {
    const counts = perClass(cut({ validationSize: 62 }).validation)
    expect(counts.toSorted()).toEqual([20, 21, 21])
  })

  it.each([
    [{ labels: 100 }, 'labels = 100: expected a multiple of 3, the same number for each class of tiny'],
    [{ labels: 93 }, 'labels = 93: expected at most 90, tiny has 30 examples of class two outside the validation set'],
    [{ validationSize: 150 }, 'validationSize = 150: expected less, class two of tiny has 50 training examples'],
  ])('refuses %o', (settings, message) => {
    expect(() => cut(settings)).toThrow(message)
  })
})
