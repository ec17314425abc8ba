import * as tf from '@tensorflow/tfjs-core'
import type { Preset } from '../../shared/method-descriptor.ts'
import { classLogits } from '../losses/discrimination.ts'
import { defineMethod, defineStage } from '../method.ts'
import { createDiscriminator, discriminatorMultiplyAdds } from '../nets/discriminator.ts'
import { createGenerator, generatorMultiplyAdds } from '../nets/generator.ts'
import { acganParams } from './acgan-params.ts'
import { createAcganUpdates } from './acgan-updates.ts'
import { classifierScalars, classifierViews } from './classifier.ts'
import { initializeDiscriminator, withFirst } from './gan-players.ts'
import { convolutionalPair } from './gan-presets.ts'
import { generatorScalars, generatorViews } from './generated.ts'

const presets: readonly Preset[] = [
  {
    id: 'dense-all',
    title: 'Dense pair, all labels',
    description:
      'Draws the digit that it is asked for, with minibatch discrimination against samples that look alike; every label outside the validation set, 20 passes.',
    settings: { allLabels: true },
    params: { learningRate: 0.0002, minibatchKernels: 50 },
  },
  {
    id: 'convolutional-all',
    title: 'Convolutional pair, all labels',
    description:
      'Strided and transposed convolutions without minibatch discrimination; every label outside the validation set, 10 passes.',
    settings: { allLabels: true },
    params: convolutionalPair,
  },
]

/**
 * A generator that is told the class, against a discriminator that tells real images from generated ones and, by an
 * auxiliary classifier, the classes of both. Odena et al. 2017, arXiv:1610.09585, eq. 2 and 3.
 */
export const acgan = defineMethod({
  id: 'acgan',
  title: 'Auxiliary-classifier GAN',
  summary: 'Draws images of the class that it is asked for; the discriminator learns to tell the classes as well.',
  paper: 'Odena et al. 2017, arXiv:1610.09585',
  params: acganParams,
  scalars: [
    { name: 'loss/discriminator', label: 'Discriminator: real or generated' },
    { name: 'loss/supervised', label: 'Cross-entropy, labelled' },
    { name: 'loss/supervised-generated', label: 'Cross-entropy, generated' },
    { name: 'loss/generator', label: 'Generator: real or generated' },
    { name: 'realness/labeled', label: 'Mean D(x), labelled' },
    { name: 'realness/generated', label: 'Mean D(x), generated' },
    ...classifierScalars,
    ...generatorScalars,
  ],
  views: [
    ...generatorViews,
    { kind: 'curves', id: 'losses', title: 'Losses', series: ['loss/discriminator', 'loss/generator'], yLabel: 'Loss' },
    {
      kind: 'curves',
      id: 'classes',
      title: 'Cross-entropy of the classes',
      series: ['loss/supervised', 'loss/supervised-generated'],
      yLabel: 'Nats',
    },
    {
      kind: 'curves',
      id: 'realness',
      title: 'Held to be real',
      series: ['realness/labeled', 'realness/generated'],
      yLabel: 'Mean D(x)',
    },
    ...classifierViews,
  ],
  presets,
  multiplyAdds: (params, data) =>
    params.labeledBatch * (3 * discriminatorMultiplyAdds(params, data) + 2 * generatorMultiplyAdds(params, data)),
  create({ params, data, variables, random }) {
    const { labeledBatch } = params
    const { classCount } = data
    const discriminator = createDiscriminator({
      name: 'discriminator',
      data,
      params: { ...params, generatedLogit: 'learned' },
      batchSize: labeledBatch,
      trainable: true,
      variables,
      random,
    })
    const generator = createGenerator({ data, params, isConditional: true, variables, random })
    const updates = createAcganUpdates({ params, classCount, discriminator, generator, variables })
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: { labeled: { from: 'labeled', size: labeledBatch } },
      feeds: (step) => ({ rate: updates.rateAt(step) }),
      step({ batches: { labeled }, feeds, random }) {
        const losses = updates.updateDiscriminator(labeled, feeds.rate, random.scope('discriminator'))
        return {
          'loss/discriminator': losses.source,
          'loss/supervised': losses.classes.real,
          'loss/supervised-generated': losses.classes.generated,
          'loss/generator': updates.updateGenerator(labeled.y, feeds.rate, random.scope('generator')),
          'realness/labeled': losses.realness.real,
          'realness/generated': losses.realness.generated,
        }
      },
    })
    return {
      stages: [train],
      generator,
      classify: (x) => tf.tidy(() => classLogits(discriminator.logits(x), classCount)),
      encode: discriminator.features,
      initialize: (pool) => initializeDiscriminator(discriminator, pool.labeled, random),
      prepareEvaluation(pool) {
        generator.estimateStatistics()
        withFirst(pool.labeled(labeledBatch), discriminator.setReference)
      },
    }
  },
})
