import type * as tf from '@tensorflow/tfjs-core'
import { discriminationLoss, meanRealProbability, realScores } from '../losses/discrimination.ts'
import { adversarialLosses } from '../losses/generator-losses.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import type { StepRandom } from '../random.ts'
import type { GanParams } from './gan-params.ts'
import type { Players } from './gan-players.ts'

/** One logit, whose sigmoid is D(x). */
export const ganAnswers = { classCount: 1, generatedLogit: 'fixed' } as const

export interface GanUpdates {
  /** One update of the discriminator alone. @returns its loss and mean D(x) before it */
  updateDiscriminator(
    real: tf.Tensor2D,
    rate: tf.Scalar,
    random: StepRandom,
  ): { loss: tf.Scalar; real: tf.Scalar; generated: tf.Scalar }
  /** One update of the generator alone. @returns its loss before it */
  updateGenerator(rate: tf.Scalar, random: StepRandom): tf.Scalar
  /** The rate to feed at a step. */
  rateAt(step: number): number
}

/** The two halves of a step. Goodfellow et al. 2014, Algorithm 1. */
export function createGanUpdates(params: GanParams, { discriminator, generator, variables }: Players): GanUpdates {
  const classifying = createOptimizer('discriminator-optimizer', params, discriminator.trainable, variables)
  const generating = createOptimizer('generator-optimizer', params, generator.trainable, variables)
  const generatorLoss = adversarialLosses[params.generatorLoss]
  const scoresOf = (logits: tf.Tensor2D) => realScores(logits, ganAnswers.classCount)
  const generate = (random: StepRandom) =>
    generator.generateBatch(generator.drawLatents(params.unlabeledBatch, random), null)

  return {
    updateDiscriminator(images, rate, random) {
      const fakes = generate(random)
      const [, loss, real, generated] = classifying.minimize(() => {
        const [ofReal, ofFakes] = discriminator.passes([images, fakes], random).map(({ logits }) => scoresOf(logits))
        const loss = discriminationLoss(ofReal, ofFakes, params.realTarget)
        return [loss, loss, meanRealProbability(ofReal), meanRealProbability(ofFakes)]
      }, rate)
      return { loss, real, generated }
    },
    updateGenerator(rate, random) {
      const [, loss] = generating.minimize(() => {
        const [{ logits }] = discriminator.passes([generate(random)], random)
        const loss = generatorLoss(scoresOf(logits))
        return [loss, loss]
      }, rate)
      return loss
    },
    rateAt: classifying.rateAt,
  }
}
