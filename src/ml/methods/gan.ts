import { discriminationLoss, meanRealProbability, realScores } from '../losses/discrimination.ts'
import { adversarialLosses } from '../losses/generator-losses.ts'
import { defineMethod, defineStage } from '../method.ts'
import { createDiscriminator, discriminatorMultiplyAdds } from '../nets/discriminator.ts'
import { createGenerator, generatorMultiplyAdds } from '../nets/generator.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { ganParams } from './gan-params.ts'
import { ganPresets } from './gan-presets.ts'
import { generatorScalars, generatorViews } from './generated.ts'

/** Images that the data-dependent initialisation looks at. */
const initializationImages = 500

/** One logit, whose sigmoid is D(x). */
const answers = { classCount: 1, generatedLogit: 'fixed' } as const

/**
 * A generator against a discriminator that tells its images from real ones. Goodfellow et al. 2014, arXiv:1406.2661,
 * Algorithm 1; with convolutions in the manner of Radford et al. 2016, arXiv:1511.06434, weight-normalised in place of
 * batch-normalised in the discriminator.
 */
export const gan = defineMethod({
  id: 'gan',
  title: 'Generative adversarial network',
  summary: 'Learns without labels to make images that a second network cannot tell from real ones.',
  paper: 'Goodfellow et al. 2014, arXiv:1406.2661; Radford et al. 2016, arXiv:1511.06434',
  learnsWithoutLabels: true,
  params: ganParams,
  scalars: [
    { name: 'loss/discriminator', label: 'Discriminator' },
    { name: 'loss/generator', label: 'Generator' },
    { name: 'realness/unlabeled', label: 'Mean D(x), unlabelled' },
    { name: 'realness/generated', label: 'Mean D(x), generated' },
    ...generatorScalars,
  ],
  views: [
    ...generatorViews,
    { kind: 'curves', id: 'losses', title: 'Losses', series: ['loss/discriminator', 'loss/generator'], yLabel: 'Loss' },
    {
      kind: 'curves',
      id: 'realness',
      title: 'Held to be real',
      series: ['realness/unlabeled', 'realness/generated'],
      yLabel: 'Mean D(x)',
    },
  ],
  presets: ganPresets,
  multiplyAdds: (params, data) =>
    params.unlabeledBatch *
    (3 * discriminatorMultiplyAdds(params, { ...data, ...answers }) + 2 * generatorMultiplyAdds(params, data)),
  create({ params, data, variables, random }) {
    const { unlabeledBatch } = params
    const discriminator = createDiscriminator({
      name: 'discriminator',
      data: { ...data, ...answers },
      params: { ...params, ...answers },
      batchSize: unlabeledBatch,
      trainable: true,
      variables,
      random,
    })
    const generator = createGenerator({ data, params, isConditional: false, variables, random })
    const classifying = createOptimizer('discriminator-optimizer', params, discriminator.trainable, variables)
    const generating = createOptimizer('generator-optimizer', params, generator.trainable, variables)
    const generatorLoss = adversarialLosses[params.generatorLoss]
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: { unlabeled: { from: 'unlabeled', size: unlabeledBatch } },
      feeds: (step) => ({ rate: classifying.rateAt(step) }),
      step({ batches: { unlabeled }, feeds, random }) {
        const drawn = random.scope('discriminator')
        const generated = generator.generateBatch(generator.drawLatents(unlabeledBatch, drawn), null)
        const [, loss, realReal, realGenerated] = classifying.minimize(() => {
          const [real, fake] = discriminator
            .passes([unlabeled.x, generated], drawn)
            .map(({ logits }) => realScores(logits, answers.classCount))
          const loss = discriminationLoss(real, fake, params.realTarget)
          return [loss, loss, meanRealProbability(real), meanRealProbability(fake)]
        }, feeds.rate)
        const [, lossOfGenerator] = generating.minimize(() => {
          const source = random.scope('generator')
          const images = generator.generateBatch(generator.drawLatents(unlabeledBatch, source), null)
          const [{ logits }] = discriminator.passes([images], source)
          const loss = generatorLoss(realScores(logits, answers.classCount))
          return [loss, loss]
        }, feeds.rate)
        return {
          'loss/discriminator': loss,
          'loss/generator': lossOfGenerator,
          'realness/unlabeled': realReal,
          'realness/generated': realGenerated,
        }
      },
    })
    return {
      stages: [train],
      generator,
      initialize(pool) {
        const [images] = pool.unlabeled(initializationImages)
        discriminator.initialize(images, random.scope('initialization'))
        images.dispose()
      },
      prepareEvaluation: () => generator.estimateStatistics(),
    }
  },
})
