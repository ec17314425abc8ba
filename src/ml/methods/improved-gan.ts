import * as tf from '@tensorflow/tfjs-core'
import { classLogits } from '../losses/discrimination.ts'
import { defineMethod, defineStage } from '../method.ts'
import { createDiscriminator, discriminatorMultiplyAdds } from '../nets/discriminator.ts'
import { createGenerator, generatorMultiplyAdds } from '../nets/generator.ts'
import { moveTowards } from '../ops/move-towards.ts'
import { classifierScalars, classifierViews, codesView, robustnessViews } from './classifier.ts'
import { initializeDiscriminator, withFirst } from './gan-players.ts'
import { generatorScalars, generatorViews } from './generated.ts'
import { improvedGanParams } from './improved-gan-params.ts'
import { improvedGanPresets } from './improved-gan-presets.ts'
import { createImprovedGanUpdates } from './improved-gan-updates.ts'

/**
 * A classifier whose further class is "generated", against a generator that matches its features.
 * Salimans et al. 2016, arXiv:1606.03498, section 5.
 */
export const improvedGan = defineMethod({
  id: 'improved-gan',
  title: 'Improved GAN',
  summary: 'Tells real images from generated ones with the same network that tells the classes apart.',
  paper: 'Salimans et al. 2016, arXiv:1606.03498; weight normalisation: Salimans & Kingma 2016, arXiv:1602.07868',
  params: improvedGanParams,
  scalars: [
    { name: 'loss/supervised', label: 'Cross-entropy, labelled' },
    { name: 'loss/unlabeled', label: 'Real or generated' },
    { name: 'loss/generator', label: 'Generator' },
    { name: 'realness/labeled', label: 'Mean D(x), labelled' },
    { name: 'realness/unlabeled', label: 'Mean D(x), unlabelled' },
    { name: 'realness/generated', label: 'Mean D(x), generated' },
    ...classifierScalars,
    ...generatorScalars,
  ],
  views: [
    ...generatorViews,
    {
      kind: 'curves',
      id: 'losses',
      title: 'Losses',
      series: ['loss/supervised', 'loss/unlabeled', 'loss/generator'],
      yLabel: 'Loss',
    },
    {
      kind: 'curves',
      id: 'realness',
      title: 'Held to be real',
      series: ['realness/labeled', 'realness/unlabeled', 'realness/generated'],
      yLabel: 'Mean D(x)',
    },
    ...classifierViews,
    codesView,
    ...robustnessViews,
  ],
  presets: improvedGanPresets,
  multiplyAdds: (params, data) =>
    (params.labeledBatch + 4 * params.unlabeledBatch) * discriminatorMultiplyAdds(params, data) +
    2 * params.unlabeledBatch * generatorMultiplyAdds(params, data),
  create({ params, data, variables, random }) {
    const { classCount } = data
    // Both draw the same initial weights.
    const discriminatorNamed = (name: string, trainable: boolean) =>
      createDiscriminator({ name, data, params, batchSize: params.unlabeledBatch, trainable, variables, random })
    const discriminator = discriminatorNamed('discriminator', true)
    const averaged = params.averagingRate === 0 ? null : discriminatorNamed('averaged', false)
    const classifier = averaged ?? discriminator
    const generator = createGenerator({ data, params, isConditional: false, variables, random })
    const updates = createImprovedGanUpdates({ params, classCount, discriminator, generator, variables })
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: {
        labeled: { from: 'labeled', size: params.labeledBatch },
        unlabeled: { from: 'unlabeled', size: params.unlabeledBatch },
        matched: { from: 'unlabeled', size: params.unlabeledBatch },
      },
      feeds: (step) => ({
        rate: updates.rateAt(step),
        historyShare: 1 / (step + 1),
        averagingShare: correctedShare(params.averagingRate, step),
      }),
      step({ batches: { labeled, unlabeled, matched }, feeds, random }) {
        const {
          supervised,
          unlabeled: unlabeledLoss,
          realness,
        } = updates.updateDiscriminator({ labeled, unlabeled: unlabeled.x }, feeds, random.scope('discriminator'))
        if (averaged) moveTowards(averaged.parameters, discriminator.parameters, feeds.averagingShare)
        const generatorLoss = updates.updateGenerator(matched.x, feeds, random.scope('generator'))
        return {
          'loss/supervised': supervised,
          'loss/unlabeled': unlabeledLoss,
          'loss/generator': generatorLoss,
          'realness/labeled': realness.labeled,
          'realness/unlabeled': realness.unlabeled,
          'realness/generated': realness.generated,
        }
      },
    })
    return {
      stages: [train],
      generator,
      initialize(pool) {
        initializeDiscriminator(discriminator, pool.unlabeled, random)
        if (averaged) moveTowards(averaged.parameters, discriminator.parameters, 1)
        updates.restartHistory()
      },
      classify: (x) => tf.tidy(() => classLogits(classifier.logits(x), classCount)),
      encode: classifier.features,
      prepareEvaluation(pool) {
        generator.estimateStatistics()
        withFirst(pool.unlabeled(params.unlabeledBatch), classifier.setReference)
      },
    }
  },
})

/** Share of the newest in a mean of geometric weights that begins with the first step, not with 0. */
function correctedShare(rate: number, step: number): number {
  return rate === 0 ? 0 : rate / (1 - (1 - rate) ** (step + 1))
}
