import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { resolveParameters } from '../../shared/parameters.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { createTinyPlayers, expectOnePlayerAtATime } from '../testing/tiny-players.ts'
import { classCount, createTinyRun } from '../testing/tiny-run.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { acganParams } from './acgan-params.ts'
import { createAcganUpdates } from './acgan-updates.ts'
import { acgan } from './acgan.ts'
import { ganParams } from './gan-params.ts'
import { createGanUpdates, ganAnswers } from './gan-updates.ts'
import { gan } from './gan.ts'

const small = { hiddenWidths: [12], generatorWidths: [10], latentSize: 6 }
const convolutional = { ...small, convolutions: [3], generatorWidths: [], generatorConvolutions: [4, 3] }

testMethod(gan, { ...small, unlabeledBatch: 16 })
testMethod(gan, {
  ...convolutional,
  unlabeledBatch: 12,
  generatorLoss: 'minimax',
  minibatchKernels: 2,
  realTarget: 0.9,
})
testMethod(acgan, { ...small, labeledBatch: 16 })
testMethod(acgan, { ...convolutional, labeledBatch: 12, minibatchKernels: 2 })

describe('a game for images', () => {
  beforeAll(useCpuBackend)

  it.each(['non-saturating', 'minimax'])('steps one player at a time: gan, %s', (generatorLoss) => {
    const params = resolveParameters(gan.id, ganParams, { ...small, unlabeledBatch: 16, generatorLoss })
    const players = createTinyPlayers({ ...params, ...ganAnswers }, { answers: ganAnswers })
    const updates = createGanUpdates(params, players)
    const rate = tf.scalar(0.01)
    expectOnePlayerAtATime(players, {
      discriminator: () => updates.updateDiscriminator(players.x, rate, players.draws),
      generator: () => updates.updateGenerator(rate, players.draws),
    })
    players.variables.dispose()
  })

  it.each(['non-saturating', 'minimax'])('steps one player at a time: acgan, %s', (generatorLoss) => {
    const params = resolveParameters(acgan.id, acganParams, { ...small, labeledBatch: 16, generatorLoss })
    const players = createTinyPlayers({ ...params, generatedLogit: 'learned' }, { isConditional: true })
    const updates = createAcganUpdates({ ...players, params, classCount })
    const rate = tf.scalar(0.01)
    expectOnePlayerAtATime(players, {
      discriminator: () => updates.updateDiscriminator(players, rate, players.draws),
      generator: () => updates.updateGenerator(players.y, rate, players.draws),
    })
    players.variables.dispose()
  })

  it.each([gan, acgan])('moves both players of $id in a step, and no statistics of test time', (method) => {
    const run = createTinyRun(method, small)
    const [stage] = run.instance.stages
    const program = createEagerProgram(stage, run.resident, run.seed)
    const valuesOf = () =>
      new Map([...run.variables.entries].map(([name, variable]) => [name, variable.dataSync().join()]))
    const before = valuesOf()
    tf.dispose(program.run(run.feeds(stage, 0)))
    const after = valuesOf()
    const names = [...before.keys()].filter((name) => before.get(name) !== after.get(name))
    expect(names).toContain('discriminator/output/direction')
    expect(names).toContain('generator/hidden-1/weights')
    expect(names.filter((name) => name.includes('population'))).toEqual([])
    run.dispose()
  })

  it('learns to make images of the brightness of real ones', () => {
    const run = createTinyRun(gan, { ...small, unlabeledBatch: 16, learningRate: 0.01 })
    const [stage] = run.instance.stages
    const program = createEagerProgram(stage, run.resident, run.seed)
    const real = tf.mean(run.resident.images).dataSync()[0]
    const distance = () => {
      run.instance.prepareEvaluation(run.pool)
      return tf.tidy(() => {
        const { generator } = run.instance
        if (!generator) throw new Error('gan makes no images')
        const images = generator.generate(tf.fill([8, 6], 0.5), null)
        return Math.abs(tf.mean(images).dataSync()[0] - real)
      })
    }
    const before = distance()
    for (let step = 0; step < 40; step++) tf.dispose(program.run(run.feeds(stage, step)))
    expect(distance()).toBeLessThan(before / 2)
    run.dispose()
  })
})
