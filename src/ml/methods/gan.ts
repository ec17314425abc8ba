import { defineMethod, defineStage } from '../method.ts'
import { createDiscriminator, discriminatorMultiplyAdds } from '../nets/discriminator.ts'
import { createGenerator, generatorMultiplyAdds } from '../nets/generator.ts'
import { ganParams } from './gan-params.ts'
import { initializeDiscriminator } from './gan-players.ts'
import { ganPresets } from './gan-presets.ts'
import { createGanUpdates, ganAnswers } from './gan-updates.ts'
import { generatorScalars, generatorViews } from './generated.ts'

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
    (3 * discriminatorMultiplyAdds(params, { ...data, ...ganAnswers }) + 2 * generatorMultiplyAdds(params, data)),
  create({ params, data, variables, random }) {
    const { unlabeledBatch } = params
    const discriminator = createDiscriminator({
      name: 'discriminator',
      data: { ...data, ...ganAnswers },
      params: { ...params, ...ganAnswers },
      batchSize: unlabeledBatch,
      trainable: true,
      variables,
      random,
    })
    const generator = createGenerator({ data, params, isConditional: false, variables, random })
    const updates = createGanUpdates(params, { discriminator, generator, variables })
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: { unlabeled: { from: 'unlabeled', size: unlabeledBatch } },
      feeds: (step) => ({ rate: updates.rateAt(step) }),
      step({ batches: { unlabeled }, feeds, random }) {
        const { loss, real, generated } = updates.updateDiscriminator(
          unlabeled.x,
          feeds.rate,
          random.scope('discriminator'),
        )
        return {
          'loss/discriminator': loss,
          'loss/generator': updates.updateGenerator(feeds.rate, random.scope('generator')),
          'realness/unlabeled': real,
          'realness/generated': generated,
        }
      },
    })
    return {
      stages: [train],
      generator,
      initialize: (pool) => initializeDiscriminator(discriminator, pool.unlabeled, random),
      prepareEvaluation: () => generator.estimateStatistics(),
    }
  },
})
