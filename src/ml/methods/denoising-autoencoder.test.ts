import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { StepRandom, initialRandom } from '../random.ts'
import { reconstructionLoss } from '../losses/reconstruction.ts'
import { createAutoencoder } from '../nets/autoencoder.ts'
import { damage } from '../nets/corruption.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { createTinyRun } from '../testing/tiny-run.ts'
import { Variables } from '../variables.ts'
import { denoisingAutoencoder } from './denoising-autoencoder.ts'

const small = { hiddenWidths: [16, 8], pretrainingSteps: 30, steps: 30, labeledBatch: 12, unlabeledBatch: 20 }

testMethod(denoisingAutoencoder, small)

beforeAll(useCpuBackend)

describe('damage', () => {
  const random = () => new StepRandom(1, tf.scalar(1, 'int32'))
  const grey = () => tf.fill([100, 100], 0.4) as tf.Tensor2D
  const share = (x: tf.Tensor2D, value: number) =>
    tf.mean(tf.cast(tf.less(tf.abs(tf.sub(x, value)), 1e-6), 'float32')).dataSync()[0]

  it('masks the share that the level says and leaves the rest', () => {
    const masked = damage(grey(), 'a', random(), { corruption: 'masking', corruptionLevel: 0.3 })
    expect(share(masked, 0)).toBeCloseTo(0.3, 1)
    expect(share(masked, 0) + share(masked, 0.4)).toBeCloseTo(1, 6)
  })

  it('sets half of the share to 0 and half to 1', () => {
    const speckled = damage(grey(), 'a', random(), { corruption: 'salt-and-pepper', corruptionLevel: 0.4 })
    expect(share(speckled, 0)).toBeCloseTo(0.2, 1)
    expect(share(speckled, 1)).toBeCloseTo(0.2, 1)
    expect(share(speckled, 0.4)).toBeCloseTo(0.6, 1)
  })

  it('adds noise of the deviation that the level says', () => {
    const noisy = damage(grey(), 'a', random(), { corruption: 'gaussian', corruptionLevel: 0.5 })
    const { mean, variance } = tf.moments(noisy)
    expect(mean.dataSync()[0]).toBeCloseTo(0.4, 1)
    expect(variance.dataSync()[0]).toBeCloseTo(0.25, 1)
  })
})

describe('reconstruction', () => {
  it('equals a plain loop, and is finite where the sigmoid is 0 or 1', () => {
    const scores = tf.tensor2d([0.5, -2, 1, 3], [2, 2])
    const x = tf.tensor2d([1, 0, 0.3, 0.8], [2, 2])
    const sigmoid = (s: number) => 1 / (1 + Math.exp(-s))
    const pairs = [...scores.dataSync()].map((s, index) => [sigmoid(s), x.dataSync()[index]])
    const expected = (term: (p: number, t: number) => number) => pairs.reduce((sum, [p, t]) => sum + term(p, t), 0) / 2
    expect(reconstructionLoss('cross-entropy', scores, x).dataSync()[0]).toBeCloseTo(
      expected((p, t) => -t * Math.log(p) - (1 - t) * Math.log(1 - p)),
      5,
    )
    expect(reconstructionLoss('squared', scores, x).dataSync()[0]).toBeCloseTo(
      expected((p, t) => (p - t) ** 2),
      5,
    )
    const extreme = reconstructionLoss('cross-entropy', tf.tensor2d([80, -80], [1, 2]), tf.tensor2d([0, 1], [1, 2]))
    expect(extreme.dataSync()[0]).toBeCloseTo(160, 3)
  })

  it('decodes with the encoder’s weights where they are tied', () => {
    const [tied, free] = [true, false].map((isTied) => {
      const variables = new Variables()
      const options = { inputSize: 5, hiddenWidths: [3], tied: isTied, variables, random: initialRandom(1) }
      const [layer] = createAutoencoder(options)
      const names = [...variables.entries.keys()]
      const decoded = [...layer.decode(tf.ones([1, 3])).dataSync()]
      const weights = variables.entries.get('layer-1/weights') as tf.Variable<tf.Rank.R2>
      const transposed = [...tf.sum(weights, 1).dataSync()]
      variables.dispose()
      return { names, decoded, transposed }
    })
    expect(tied.names).not.toContain('layer-1/decoder-weights')
    tied.decoded.forEach((value, index) => expect(value).toBeCloseTo(tied.transposed[index], 5))
    expect(free.names).toContain('layer-1/decoder-weights')
    expect(free.decoded[0]).not.toBeCloseTo(free.transposed[0], 3)
  })
})

it('trains one layer at a time when stacked, all when deep, and only the encoder with the labels', () => {
  const changed = (training: string, stageIndex: number) => {
    const run = createTinyRun(denoisingAutoencoder, { ...small, training })
    const weights = [...run.variables.entries].filter(([, variable]) => variable.trainable)
    const before = weights.map(([, variable]) => variable.clone())
    const stage = run.instance.stages[stageIndex]
    const program = createEagerProgram(stage, run.resident, run.seed)
    for (let step = 0; step < 2; step++) tf.dispose(program.run(run.feeds(stage, step)))
    const moved = weights.filter(([, variable], index) => {
      return tf.any(tf.notEqual(variable, before[index])).dataSync()[0] === 1
    })
    const names = moved.map(([name]) => name)
    run.dispose()
    return names
  }
  expect(changed('stacked', 1).every((name) => name.startsWith('layer-2/'))).toBe(true)
  expect(changed('stacked', 1)).toContain('layer-2/decoder-bias')
  expect(changed('deep', 0)).toEqual(expect.arrayContaining(['layer-1/weights', 'layer-2/weights']))
  const tuned = changed('stacked', 2)
  expect(tuned).toEqual(expect.arrayContaining(['layer-1/weights', 'layer-2/bias', 'output/weights']))
  expect(tuned.some((name) => name.includes('decoder'))).toBe(false)
})
