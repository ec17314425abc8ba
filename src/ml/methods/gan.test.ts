import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RegisteredMethod } from '../method.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { createTinyRun } from '../testing/tiny-run.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { acgan } from './acgan.ts'
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

/** Rates of the two players that stand still or move: who moves is whose variables change. */
function changed(method: RegisteredMethod, overrides: Readonly<Record<string, unknown>>): Set<string> {
  const run = createTinyRun(method, overrides)
  const [stage] = run.instance.stages
  const program = createEagerProgram(stage, run.resident, run.seed)
  const valuesOf = () =>
    new Map([...run.variables.entries].map(([name, variable]) => [name, variable.dataSync().join()]))
  const before = valuesOf()
  tf.dispose(program.run(run.feeds(stage, 0)))
  const after = valuesOf()
  run.dispose()
  return new Set([...before.keys()].filter((name) => before.get(name) !== after.get(name)))
}

describe('a game for images', () => {
  beforeAll(useCpuBackend)

  it.each([gan, acgan])('moves both players of $id, and no statistics of test time', (method) => {
    const names = changed(method, small)
    expect(names).toContain('discriminator/output/direction')
    expect(names).toContain('generator/hidden-1/weights')
    expect([...names].filter((name) => name.includes('population'))).toEqual([])
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
