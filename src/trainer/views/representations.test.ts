import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, expect, it } from 'vitest'
import type { RegisteredMethod } from '../../ml/method.ts'
import { denoisingAutoencoder } from '../../ml/methods/denoising-autoencoder.ts'
import { ladder } from '../../ml/methods/ladder.ts'
import { supervised } from '../../ml/methods/supervised.ts'
import { StepRandom } from '../../ml/random.ts'
import { useCpuBackend } from '../../ml/testing/cpu-backend.ts'
import { classifierOf, createTinyRun } from '../../ml/testing/tiny-run.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import { viewApplies } from '../../shared/views.ts'
import { combinators } from './combinators.ts'
import { embedding } from './embedding.ts'
import { filters } from './filters.ts'
import { reconstructions } from './reconstructions.ts'
import { tSne } from './t-sne.ts'
import type { ViewContext } from './view-context.ts'

beforeAll(useCpuBackend)

const dataset: DatasetInfo = {
  id: 'tiny',
  title: 'Tiny',
  hash: '',
  width: 8,
  height: 8,
  channels: 1,
  classNames: ['0', '1', '2', '3'],
  trainCount: 240,
  testCount: 240,
  trainClassCounts: [60, 60, 60, 60],
  origin: 'imported',
}

/** A method at its initial weights, its training images as the test set, too. */
function contextOf(method: RegisteredMethod, overrides: Readonly<Record<string, unknown>>): ViewContext {
  const run = createTinyRun(method, overrides)
  const all = Int32Array.from({ length: 240 }, (_, index) => index)
  return {
    instance: classifierOf(run),
    dataset,
    testImages: run.resident.images,
    testLabels: run.resident.labeled(all).y,
    trainImages: run.resident.images,
    labeled: all,
    unlabeled: all,
    data: { train: run.images, test: run.images, labeled: all, validation: new Int32Array(), unlabeled: all },
    random: new StepRandom(1, tf.scalar(1, 'int32')),
    seed: 1,
  }
}

const small = { hiddenWidths: [12, 10], labeledBatch: 12, unlabeledBatch: 20 }

it('draws the combinators of every layer that is denoised, as they are at first', () => {
  const view = combinators(contextOf(ladder, { ...small, combinator: 'linear', denoisingWeights: [1, 1, 1, 1] }))
  expect(view?.layers.map(({ layer }) => layer)).toEqual([0, 1, 2, 3])
  const [image, first] = view?.layers ?? []
  expect(image.units.map(({ unit }) => Math.floor(unit / 8))).toEqual([4, 4, 4, 4, 4, 4])
  // ẑ = z̃ whatever u, before the first step.
  for (const curve of first.units.flatMap(({ denoised }) => denoised)) {
    expect(curve).toEqual(first.lateral.map((value) => expect.closeTo(value, 3)))
  }
})

it.each([
  {
    model: 'full ladder',
    denoisingWeights: [1000, 10, 0.1],
    applying: ['denoising', 'combinators', 'reconstructions'],
  },
  { model: 'bottom level', denoisingWeights: [5000, 0], applying: ['denoising', 'combinators', 'reconstructions'] },
  { model: 'Γ-model', denoisingWeights: [0, 0, 0, 1], applying: ['denoising', 'combinators'] },
  { model: 'noisy baseline', denoisingWeights: [0], applying: [] },
])(
  'offers the views of a ladder that have something to draw, and no others: $model',
  ({ denoisingWeights, applying }) => {
    const needy = ladder.views.filter(({ needs }) => needs)
    const params = { ...small, denoisingWeights }
    expect(needy.filter((view) => viewApplies(view, { dataset, params })).map(({ id }) => id)).toEqual(applying)
    const context = contextOf(ladder, params)
    expect(combinators(context) !== null).toBe(applying.includes('combinators'))
    expect(reconstructions(context) !== null).toBe(applying.includes('reconstructions'))
  },
)

it('gives back the corrupted image where the combinator does, and less the higher the side begins', () => {
  const view = reconstructions(contextOf(ladder, { ...small, combinator: 'linear', inputNoise: 0.2 }))
  expect(view?.layers).toEqual([0, 1, 2, 3])
  expect(view?.errors.corrupted).toBeCloseTo(0.04, 2)
  expect(view?.errors.reconstructed[0]).toBeCloseTo(view?.errors.corrupted ?? Number.NaN, 5)
  expect(view?.examples).toHaveLength(10)
  expect(view?.examples[0].reconstructed[0]).toBe(view?.examples[0].corrupted)
  // The mean image, without the image's own z̃.
  expect(view?.examples[0].reconstructed[1]).toBe(view?.examples[1].reconstructed[1])
})

it('repairs through each layer of an autoencoder', () => {
  const view = reconstructions(contextOf(denoisingAutoencoder, { hiddenWidths: [16, 8], corruptionLevel: 0 }))
  expect(view?.layers).toEqual([1, 2])
  expect(view?.errors.corrupted).toBe(0)
})

it('shows weights of dense layers and of convolutions, each on its own scale', () => {
  const dense = filters(contextOf(supervised, { hiddenWidths: [120] }))
  expect(dense).toMatchObject({ width: 8, height: 8, channels: 1, units: 120 })
  expect(dense?.filters).toHaveLength(100)
  const bytes = Buffer.from(dense?.filters[3].picture ?? '', 'base64')
  expect([...bytes].map((byte) => Math.abs(byte - 128))).toContain(127)
  const convolution = filters(contextOf(ladder, { ...small, network: 'conv-small', denoisingWeights: [0] }))
  expect(convolution).toMatchObject({ width: 5, height: 5, channels: 1, units: 32 })
})

it('places codes by t-SNE the same for the same seed, neighbours beside each other', () => {
  const codes = tf.tensor2d(
    Array.from({ length: 30 }, (_, index) => [index % 3 === 0 ? 10 : 0, (index % 3) * 10, index / 30]),
  )
  const [first, again, other] = [1, 1, 2].map((seed) => tSne(codes, 5, seed))
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
  const distance = (a: number, b: number) => Math.hypot(first.x[a] - first.x[b], first.y[a] - first.y[b])
  for (let index = 3; index < 30; index++) {
    expect(distance(index, index - 3)).toBeLessThan(distance(index, index - 1))
  }
})

it('adds t-SNE to the principal components of a finished model', () => {
  const context = contextOf(ladder, { ...small, denoisingWeights: [0] })
  expect(embedding(context, false)?.projections.map(({ method }) => method)).toEqual(['pca'])
  const view = embedding(context, true)
  expect(view?.projections.map(({ method }) => method)).toEqual(['pca', 't-sne'])
  expect(view?.codeSize).toBe(10)
  expect(view?.projections[1].x).toHaveLength(240)
})
