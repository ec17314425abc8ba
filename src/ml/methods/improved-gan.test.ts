import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { resolveParameters } from '../../shared/parameters.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { createTinyPlayers, expectOnePlayerAtATime } from '../testing/tiny-players.ts'
import { classCount, createTinyRun } from '../testing/tiny-run.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { improvedGan } from './improved-gan.ts'
import { improvedGanParams } from './improved-gan-params.ts'
import { createImprovedGanUpdates } from './improved-gan-updates.ts'

const small = { hiddenWidths: [12, 8], generatorWidths: [10], latentSize: 6, labeledBatch: 12, unlabeledBatch: 16 }
const everything = {
  ...small,
  convolutions: [3],
  generatorConvolutions: [4, 3],
  generatedLogit: 'learned',
  generatorLoss: 'non-saturating',
  minibatchKernels: 3,
  minibatchKernelSize: 2,
  realTarget: 0.9,
  historicalAveraging: 0.1,
  averagingRate: 0,
}

testMethod(improvedGan, small)
testMethod(improvedGan, everything)

/** Both players, and what moves them one at a time. */
function createPlayers(overrides: Readonly<Record<string, unknown>>) {
  const params = resolveParameters(improvedGan.id, improvedGanParams, { ...small, ...overrides })
  const players = createTinyPlayers(params)
  const updates = createImprovedGanUpdates({ ...players, params, classCount })
  const { x, y, draws } = players
  const feeds = { rate: tf.scalar(0.01), historyShare: tf.scalar(1) }
  return {
    ...players,
    step: {
      discriminator: () => updates.updateDiscriminator({ labeled: { x, y }, unlabeled: x }, feeds, draws),
      generator: () => updates.updateGenerator(x, feeds, draws),
    },
    dispose: () => players.variables.dispose(),
  }
}

describe('the improved GAN', () => {
  beforeAll(useCpuBackend)

  it.each(['feature-matching', 'non-saturating', 'minimax'])('steps one player at a time: %s', (generatorLoss) => {
    const players = createPlayers({ generatorLoss, minibatchKernels: 2, historicalAveraging: 0.1 })
    expectOnePlayerAtATime(players, players.step)
    players.dispose()
  })

  it('begins with outputs of mean 0 and variance 1 on the images that it was initialised on', () => {
    const { discriminator, x, draws, dispose } = createPlayers({ inputNoise: 0, hiddenNoise: 0 })
    discriminator.initialize(x, draws)
    const { mean, variance } = tf.moments(discriminator.logits(x), 0)
    for (const value of mean.dataSync()) expect(value).toBeCloseTo(0, 4)
    for (const value of variance.dataSync()) expect(value).toBeCloseTo(1, 3)
    dispose()
  })

  it('matches features before the noise of the last hidden layer', () => {
    const { discriminator, x, draws, dispose } = createPlayers({ hiddenWidths: [8], inputNoise: 0, hiddenNoise: 0.5 })
    const [one, other] = ['one', 'other'].map((scope) => discriminator.passes([x], draws.scope(scope))[0])
    expect(one.features.arraySync()).toEqual(other.features.arraySync())
    expect(one.logits.arraySync()).not.toEqual(other.logits.arraySync())
    dispose()
  })

  it('classifies an image the same whatever the others are, under minibatch discrimination', () => {
    const { discriminator, x, dispose } = createPlayers({ minibatchKernels: 4 })
    discriminator.setReference(tf.slice(x, 0, 5))
    const together = discriminator.logits(x).arraySync()
    expect(discriminator.logits(tf.slice(x, 3, 1)).arraySync()[0]).toEqual(
      together[3].map((value) => expect.closeTo(value, 5)),
    )
    dispose()
  })

  it('classifies with the mean of the parameters over the steps', () => {
    const run = createTinyRun(improvedGan, { ...small, averagingRate: 1e-6 })
    const bias = run.variables.entries.get('discriminator/output/bias')
    const averagedBias = run.variables.entries.get('averaged/output/bias')
    const [stage] = run.instance.stages
    const program = createEagerProgram(stage, run.resident, run.seed)
    const seen = [0, 1, 2].map((step) => {
      tf.dispose(program.run(run.feeds(stage, step)))
      return [...(bias?.dataSync() ?? [])]
    })
    // With so small a rate every step weighs the same.
    const means = seen[0].map((_, unit) => (seen[0][unit] + seen[1][unit] + seen[2][unit]) / 3)
    expect([...(averagedBias?.dataSync() ?? [])]).toEqual(means.map((mean) => expect.closeTo(mean, 5)))
    run.dispose()
  })
})
