import * as tf from '@tensorflow/tfjs-core'
import { expect } from 'vitest'
import type { Players } from '../methods/gan-players.ts'
import { createDiscriminator } from '../nets/discriminator.ts'
import type { DiscriminatorParams, GeneratorParams } from '../nets/gan-params.ts'
import { createGenerator } from '../nets/generator.ts'
import { initialRandom, StepRandom } from '../random.ts'
import { Variables } from '../variables.ts'
import { classCount, tinyImages } from './tiny-run.ts'

const batchSize = 16

/** Both players of a game and made-up images for them, ready to step. */
export interface TinyPlayers extends Players {
  /** [16, D], and the classes in turn [16, C]. */
  x: tf.Tensor2D
  y: tf.Tensor2D
  draws: StepRandom
}

/** @param answers what the discriminator tells apart: the classes unless told otherwise */
export function createTinyPlayers(
  params: DiscriminatorParams & GeneratorParams,
  { isConditional = false, answers = { classCount } } = {},
): TinyPlayers {
  const variables = new Variables()
  const random = initialRandom(1)
  const { inputSize } = tinyImages()
  const data = { inputSize, width: 8, height: 8, channels: 1, classCount, labeledCount: 40, unlabeledCount: 240 }
  const shared = { params, variables, random }
  const draws = new StepRandom(2, tf.scalar(1, 'int32'))
  const labels = tf.tensor1d(
    Array.from({ length: batchSize }, (_, index) => index % classCount),
    'int32',
  )
  return {
    discriminator: createDiscriminator({
      ...shared,
      data: { ...data, ...answers },
      name: 'discriminator',
      batchSize,
      trainable: true,
    }),
    generator: createGenerator({ ...shared, data, isConditional }),
    variables,
    x: draws.uniform<tf.Rank.R2>('x', [batchSize, inputSize]),
    y: tf.cast(tf.oneHot(labels, classCount), 'float32') as tf.Tensor2D,
    draws,
  }
}

/** One step of the discriminator changes all of it and nothing of the generator, and the other way round. */
export function expectOnePlayerAtATime(
  { discriminator, generator }: Players,
  step: { discriminator(): unknown; generator(): unknown },
): void {
  const values = () => ({
    discriminator: discriminator.trainable.map((variable) => [...variable.dataSync()]),
    generator: generator.trainable.map((variable) => [...variable.dataSync()]),
  })
  const before = values()
  tf.tidy(() => void step.discriminator())
  const between = values()
  expect(between.generator).toEqual(before.generator)
  between.discriminator.forEach((now, index) => expect(now).not.toEqual(before.discriminator[index]))
  tf.tidy(() => void step.generator())
  const after = values()
  expect(after.discriminator).toEqual(between.discriminator)
  expect(after.generator).not.toEqual(between.generator)
}
