import * as tf from '@tensorflow/tfjs-core'
import type { Preset } from '../../shared/method-descriptor.ts'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { classLogits, discriminationLoss, meanRealProbability, sourceScores } from '../losses/discrimination.ts'
import { adversarialLosses } from '../losses/generator-losses.ts'
import { defineMethod, defineStage } from '../method.ts'
import { createDiscriminator, discriminatorMultiplyAdds } from '../nets/discriminator.ts'
import { createGenerator, generatorMultiplyAdds } from '../nets/generator.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { labeledBatchParam } from './batch-params.ts'
import { classifierScalars, classifierViews } from './classifier.ts'
import { generatorLossParam, playerParams } from './gan-params.ts'
import { convolutionalPair } from './gan-presets.ts'
import { generatorScalars, generatorViews } from './generated.ts'

/** Images that the data-dependent initialisation looks at. */
const initializationImages = 500

const presets: readonly Preset[] = [
  {
    id: 'dense-all',
    title: 'Dense pair, all labels',
    description: 'Draws the digit that it is asked for; every label outside the validation set, 20 passes.',
    settings: { allLabels: true },
    params: {},
  },
  {
    id: 'convolutional-all',
    title: 'Convolutional pair, all labels',
    description: 'The same with strided and transposed convolutions, 10 passes.',
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
  params: {
    generatorLoss: generatorLossParam,
    classWeight: {
      kind: 'number',
      label: 'Weight of the classes',
      section: 'method',
      default: 1,
      min: 0,
      max: 100,
      help: 'Loss of either player = real or generated + weight · cross-entropy of the classes.',
    },
    labeledBatch: {
      ...labeledBatchParam,
      min: 2,
      help: 'Real images with labels per step; as many generated ones of the same classes for each player.',
    },
    ...playerParams,
  },
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
    const classifying = createOptimizer('discriminator-optimizer', params, discriminator.trainable, variables)
    const generating = createOptimizer('generator-optimizer', params, generator.trainable, variables)
    const generatorLoss = adversarialLosses[params.generatorLoss]
    const withClasses = (loss: tf.Scalar, ...classLosses: tf.Scalar[]) =>
      tf.add<tf.Scalar>(loss, tf.mul(tf.addN(classLosses), params.classWeight))
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: { labeled: { from: 'labeled', size: labeledBatch } },
      feeds: (step) => ({ rate: classifying.rateAt(step) }),
      step({ batches: { labeled }, feeds, random }) {
        const drawn = random.scope('discriminator')
        const generated = generator.generateBatch(generator.drawLatents(labeledBatch, drawn), labeled.y)
        const [, loss, ofReal, ofGenerated, realReal, realGenerated] = classifying.minimize(() => {
          const [real, fake] = discriminator.passes([labeled.x, generated], drawn)
          const [realSource, fakeSource] = [real, fake].map(({ logits }) => sourceScores(logits, classCount))
          const loss = discriminationLoss(realSource, fakeSource, params.realTarget)
          const ofReal = crossEntropy(classLogits(real.logits, classCount), labeled.y)
          const ofGenerated = crossEntropy(classLogits(fake.logits, classCount), labeled.y)
          return [
            withClasses(loss, ofReal, ofGenerated),
            loss,
            ofReal,
            ofGenerated,
            meanRealProbability(realSource),
            meanRealProbability(fakeSource),
          ]
        }, feeds.rate)
        const [, lossOfGenerator] = generating.minimize(() => {
          const source = random.scope('generator')
          const images = generator.generateBatch(generator.drawLatents(labeledBatch, source), labeled.y)
          const [{ logits }] = discriminator.passes([images], source)
          const loss = generatorLoss(sourceScores(logits, classCount))
          return [withClasses(loss, crossEntropy(classLogits(logits, classCount), labeled.y)), loss]
        }, feeds.rate)
        return {
          'loss/discriminator': loss,
          'loss/supervised': ofReal,
          'loss/supervised-generated': ofGenerated,
          'loss/generator': lossOfGenerator,
          'realness/labeled': realReal,
          'realness/generated': realGenerated,
        }
      },
    })
    return {
      stages: [train],
      generator,
      classify: (x) => tf.tidy(() => classLogits(discriminator.logits(x), classCount)),
      initialize(pool) {
        const [images] = pool.labeled(initializationImages)
        discriminator.initialize(images, random.scope('initialization'))
        images.dispose()
      },
      prepareEvaluation(pool) {
        generator.estimateStatistics()
        const [reference] = pool.labeled(labeledBatch)
        discriminator.setReference(reference)
        reference.dispose()
      },
    }
  },
})
