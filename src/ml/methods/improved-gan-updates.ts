import * as tf from '@tensorflow/tfjs-core'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { classLogits, discriminationLoss, meanRealProbability, realScores } from '../losses/discrimination.ts'
import { adversarialLosses, featureMatchingLoss } from '../losses/generator-losses.ts'
import type { LabeledBatch } from '../method.ts'
import { createHistory } from '../optimizers/history.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import type { StepRandom } from '../random.ts'
import type { Players } from './gan-players.ts'
import type { ImprovedGanParams } from './improved-gan-params.ts'

export interface ImprovedGanPlayers extends Players {
  params: ImprovedGanParams
  classCount: number
}

/** What both players need of a step. */
export interface PlayerFeeds {
  rate: tf.Scalar
  /** Share of the present parameters in their mean over the steps so far. */
  historyShare: tf.Scalar
}

export interface DiscriminatorUpdate {
  supervised: tf.Scalar
  unlabeled: tf.Scalar
  /** Mean D(x) on labelled, unlabelled and generated examples. */
  realness: { labeled: tf.Scalar; unlabeled: tf.Scalar; generated: tf.Scalar }
}

export interface ImprovedGanUpdates {
  /** One update of the discriminator alone; its losses are those before it. */
  updateDiscriminator(
    batches: { labeled: LabeledBatch; unlabeled: tf.Tensor2D },
    feeds: PlayerFeeds,
    random: StepRandom,
  ): DiscriminatorUpdate
  /** One update of the generator alone. @returns its loss before it */
  updateGenerator(unlabeled: tf.Tensor2D, feeds: PlayerFeeds, random: StepRandom): tf.Scalar
  /** The rate to feed at a step. */
  rateAt(step: number): number
  /** Begins the history at the present parameters. */
  restartHistory(): void
}

/** The two halves of a step. Salimans et al. 2016, sections 3 and 5. */
export function createImprovedGanUpdates(players: ImprovedGanPlayers): ImprovedGanUpdates {
  const { params, classCount, discriminator, generator, variables } = players
  const player = (name: string, trainable: readonly tf.Variable[]) => ({
    optimizer: createOptimizer(`${name}-optimizer`, params, trainable, variables),
    history: createHistory(`${name}-history`, params.historicalAveraging, trainable, variables),
  })
  const classifying = player('discriminator', discriminator.trainable)
  const generating = player('generator', generator.trainable)
  const generate = (random: StepRandom) =>
    generator.generateBatch(generator.drawLatents(params.unlabeledBatch, random), null)

  function generatorLoss(unlabeled: tf.Tensor2D, random: StepRandom): () => tf.Scalar {
    const judge = () => discriminator.passes([generate(random)], random.scope('generated'))[0]
    if (params.generatorLoss === 'feature-matching') {
      const [{ features }] = discriminator.passes([unlabeled], random.scope('matched'))
      const target = tf.mean<tf.Tensor2D>(features, 0, true) // [1, F]
      return () => featureMatchingLoss(target, judge().features)
    }
    const loss = adversarialLosses[params.generatorLoss]
    return () => loss(realScores(judge().logits, classCount))
  }

  return {
    updateDiscriminator({ labeled, unlabeled }, { rate, historyShare }, random) {
      const generated = generate(random)
      const { optimizer, history } = classifying
      const [, supervised, unlabeledLoss, ...realness] = optimizer.minimize(() => {
        const passes = discriminator.passes([labeled.x, unlabeled, generated], random)
        const [labeledScores, unlabeledScores, generatedScores] = passes.map(({ logits }) =>
          realScores(logits, classCount),
        )
        const supervised = crossEntropy(classLogits(passes[0].logits, classCount), labeled.y)
        const unlabeledLoss = discriminationLoss(unlabeledScores, generatedScores, params.realTarget)
        const loss = tf.add<tf.Scalar>(supervised, tf.mul(unlabeledLoss, params.unlabeledWeight))
        return [
          history.penalize(loss),
          supervised,
          unlabeledLoss,
          ...[labeledScores, unlabeledScores, generatedScores].map(meanRealProbability),
        ]
      }, rate)
      history.follow(historyShare)
      const [labeledRealness, unlabeledRealness, generatedRealness] = realness
      return {
        supervised,
        unlabeled: unlabeledLoss,
        realness: { labeled: labeledRealness, unlabeled: unlabeledRealness, generated: generatedRealness },
      }
    },
    updateGenerator(unlabeled, { rate, historyShare }, random) {
      const { optimizer, history } = generating
      const measure = generatorLoss(unlabeled, random)
      const [, loss] = optimizer.minimize(() => {
        const loss = measure()
        return [history.penalize(loss), loss]
      }, rate)
      history.follow(historyShare)
      return loss
    },
    rateAt: classifying.optimizer.rateAt,
    restartHistory() {
      for (const { history } of [classifying, generating]) history.follow(1)
    },
  }
}
