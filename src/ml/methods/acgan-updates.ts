import * as tf from '@tensorflow/tfjs-core'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { classLogits, discriminationLoss, meanRealProbability, sourceScores } from '../losses/discrimination.ts'
import { adversarialLosses } from '../losses/generator-losses.ts'
import type { LabeledBatch } from '../method.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import type { StepRandom } from '../random.ts'
import type { AcganParams } from './acgan-params.ts'
import type { Players } from './gan-players.ts'

export interface AcganPlayers extends Players {
  params: AcganParams
  classCount: number
}

/** One number of the real images and one of the generated ones. */
interface OfBoth {
  real: tf.Scalar
  generated: tf.Scalar
}

export interface AcganUpdates {
  /**
   * One update of the discriminator alone.
   * @returns before it: how well it tells sources and classes, and mean D(x)
   */
  updateDiscriminator(
    labeled: LabeledBatch,
    rate: tf.Scalar,
    random: StepRandom,
  ): { source: tf.Scalar; classes: OfBoth; realness: OfBoth }
  /** One update of the generator alone, asked for these classes [B, C]. @returns its loss of the source before it */
  updateGenerator(classes: tf.Tensor2D, rate: tf.Scalar, random: StepRandom): tf.Scalar
  /** The rate to feed at a step. */
  rateAt(step: number): number
}

/** The two halves of a step. Odena et al. 2017, eq. 2 and 3: each player's loss is of the source and of the classes. */
export function createAcganUpdates(players: AcganPlayers): AcganUpdates {
  const { params, classCount, discriminator, generator, variables } = players
  const classifying = createOptimizer('discriminator-optimizer', params, discriminator.trainable, variables)
  const generating = createOptimizer('generator-optimizer', params, generator.trainable, variables)
  const generatorLoss = adversarialLosses[params.generatorLoss]
  const generate = (classes: tf.Tensor2D, random: StepRandom) =>
    generator.generateBatch(generator.drawLatents(params.labeledBatch, random), classes)
  const sourceOf = (logits: tf.Tensor2D) => sourceScores(logits, classCount)
  const classLoss = (logits: tf.Tensor2D, classes: tf.Tensor2D) =>
    crossEntropy(classLogits(logits, classCount), classes)
  const withClasses = (loss: tf.Scalar, ...classLosses: tf.Scalar[]) =>
    tf.add<tf.Scalar>(loss, tf.mul(tf.addN(classLosses), params.classWeight))

  return {
    updateDiscriminator({ x, y }, rate, random) {
      const fakes = generate(y, random)
      const [, source, ofReal, ofGenerated, real, generated] = classifying.minimize(() => {
        const [onReal, onFakes] = discriminator.passes([x, fakes], random).map(({ logits }) => logits)
        const [realSource, fakeSource] = [sourceOf(onReal), sourceOf(onFakes)]
        const source = discriminationLoss(realSource, fakeSource, params.realTarget)
        const classLosses = [classLoss(onReal, y), classLoss(onFakes, y)]
        const realness = [meanRealProbability(realSource), meanRealProbability(fakeSource)]
        return [withClasses(source, ...classLosses), source, ...classLosses, ...realness]
      }, rate)
      return { source, classes: { real: ofReal, generated: ofGenerated }, realness: { real, generated } }
    },
    updateGenerator(classes, rate, random) {
      const [, loss] = generating.minimize(() => {
        const [{ logits }] = discriminator.passes([generate(classes, random)], random)
        const loss = generatorLoss(sourceOf(logits))
        return [withClasses(loss, classLoss(logits, classes)), loss]
      }, rate)
      return loss
    },
    rateAt: classifying.rateAt,
  }
}
