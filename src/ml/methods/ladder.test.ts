import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { StepRandom, initialRandom } from '../random.ts'
import { createLadderDecoder } from '../nets/ladder-decoder.ts'
import { createDenseStack } from '../nets/ladder-layers.ts'
import { createLadderNetwork } from '../nets/ladder-network.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { classifierOf, createTinyRun } from '../testing/tiny-run.ts'
import { Variables } from '../variables.ts'
import { ladder } from './ladder.ts'

const small = { hiddenWidths: [12, 10, 8, 8, 8, 8], labeledBatch: 12, unlabeledBatch: 20 }

testMethod(ladder, small)

/** Weights after three steps and the losses on the way; the unlabelled batches of `shift` steps later. */
function train(overrides: Readonly<Record<string, unknown>>, shift = 0) {
  const run = createTinyRun(ladder, { ...small, ...overrides })
  const [stage] = run.instance.stages
  const program = createEagerProgram(stage, run.resident, run.seed)
  const losses = [0, 1, 2].map((step) => {
    const feeds = run.feeds(stage, step)
    const later = run.feeds(stage, step + shift)
    const scalars = program.run({ ...feeds, indices: { ...feeds.indices, unlabeled: later.indices['unlabeled'] } })
    return scalars['loss/supervised'].dataSync()[0]
  })
  const weights = [...run.variables.entries].map(([name, variable]) => [name, [...variable.dataSync()]] as const)
  run.dispose()
  return { losses, weights: new Map(weights) }
}

const made = (variables: Variables) => ({ variables, random: initialRandom(1) })

/** The shape of data that are no images. */
const flat = (inputSize: number, classCount: number) => ({
  inputSize,
  classCount,
  width: inputSize,
  height: 1,
  channels: 1,
  labeledCount: 10,
  unlabeledCount: 10,
})

describe('the ladder', () => {
  beforeAll(useCpuBackend)

  it('is the noisy baseline, to the bit, when every λ is 0', () => {
    const baseline = train({ denoisingWeights: [0] })
    expect([...baseline.weights.keys()].filter((name) => name.startsWith('denoising'))).toEqual([])
    // Whatever the unlabelled images are, nothing changes.
    expect(train({ denoisingWeights: [0] }, 5)).toEqual(baseline)
    // The first loss, before any update, is that of the full ladder: same weights, same noise.
    expect(train({}).losses[0]).toBe(baseline.losses[0])
    expect(train({}).losses[2]).not.toBe(baseline.losses[2])
  })

  it('builds the decoder no further down than a weight asks for', () => {
    const { weights } = train({ denoisingWeights: [0, 0, 0, 0, 0, 0, 0, 1] })
    const decoder = [...weights.keys()].filter((name) => name.startsWith('denoising'))
    expect(decoder.length).toBe(10)
    expect(decoder.every((name) => name.startsWith('denoising-7/'))).toBe(true)
  })

  describe('towards its targets', () => {
    /** The costs of a small ladder as a function of the examples of its noisy and of its clean pass. */
    function costsWith(learnsTargets: boolean) {
      const variables = new Variables()
      onTestFinished(() => variables.dispose())
      const network = createLadderNetwork({
        stack: createDenseStack({ ...made(variables), data: flat(6, 3), hiddenWidths: [5] }),
        inputNoise: 0.3,
        hiddenNoise: 0.3,
        combinator: 'vanilla',
        denoisingWeights: [1, 1, 1],
        learnsTargets,
        ...made(variables),
      })
      const random = new StepRandom(2, tf.scalar(1, 'int32'))
      const x = random.uniform<tf.Rank.R2>('x', [7, 6])
      const cost = (noisy: tf.Tensor, clean: tf.Tensor) => {
        const corrupted = network.encode(noisy as tf.Tensor2D, random.scope('corrupted'))
        const costs = network.denoisingCosts(corrupted, network.encode(clean as tf.Tensor2D, null))
        return tf.addN(costs.filter((part) => part !== null)) as tf.Scalar
      }
      return { cost, x, same: tf.clone(x) }
    }
    const largest = (gradient: tf.Tensor) => tf.max(tf.abs(gradient)).dataSync()[0]

    it('lets no gradient of the decoder into the clean pass', () => {
      const { cost, x, same } = costsWith(false)
      expect(largest(tf.grad((noisy) => cost(noisy, same))(x))).toBeGreaterThan(0)
      expect(() => tf.grad((clean) => cost(same, clean))(x)).toThrow('Cannot compute gradient')
    })

    it('teaches the clean pass where its targets are learned', () => {
      const { cost, x, same } = costsWith(true)
      const gradient = tf.grad((clean) => cost(same, clean))(x)
      expect(largest(gradient)).toBeGreaterThan(0)
      const step = 1e-3
      const shift = tf.oneHot(tf.tensor1d([8], 'int32'), 42).reshape([7, 6]) as tf.Tensor2D
      const at = (size: number) => cost(same, tf.add(x, tf.mul(shift, size))).dataSync()[0]
      const slope = (at(step) - at(-step)) / (2 * step)
      expect(tf.sum(tf.mul(gradient, shift)).dataSync()[0]).toBeCloseTo(slope, 2)
    })
  })

  it('measures what is denoised on the scale of the clean layer', () => {
    const variables = new Variables()
    const network = createLadderNetwork({
      stack: createDenseStack({ ...made(variables), data: flat(4, 2), hiddenWidths: [3] }),
      inputNoise: 0.5,
      hiddenNoise: 0.5,
      combinator: 'gauss',
      denoisingWeights: [1, 1, 1],
      learnsTargets: false,
      ...made(variables),
    })
    const random = new StepRandom(2, tf.scalar(1, 'int32'))
    const x = random.uniform<tf.Rank.R2>('x', [8, 4])
    const clean = network.encode(x, null)
    const costs = network.denoisingCosts(network.encode(x, random.scope('corrupted')), clean)
    // Gauss begins with ẑ = 0: the image costs its mean square; a layer, (−μ/σ − z)² on average.
    expect(costs[0]?.dataSync()[0]).toBeCloseTo(tf.mean(tf.square(x)).dataSync()[0], 5)
    const { moments, activations } = clean
    const shift = tf.div(moments[1]?.mean ?? x, tf.sqrt(tf.add(moments[1]?.variance ?? x, 1e-6)))
    expect(costs[1]?.dataSync()[0]).toBeCloseTo(tf.mean(tf.square(tf.add(activations[1], shift))).dataSync()[0], 4)
    variables.dispose()
  })

  it('gives the decoder the corrupted probabilities, normalised over the batch', () => {
    const variables = new Variables()
    const stack = createDenseStack({ ...made(variables), data: flat(4, 3), hiddenWidths: [] })
    const decoder = createLadderDecoder({ stack, combinator: 'gauss', denoisingWeights: [0, 1], ...made(variables) })
    // Gauss with a slope of 1 alone: ẑ = u.
    variables.entries.get('denoising-1/mean-slope')?.assign(tf.ones([3]))
    const logits = new StepRandom(2, tf.scalar(1, 'int32')).normal<tf.Rank.R2>('logits', [6, 3])
    const [{ layer, denoised }] = decoder.denoise(logits, [tf.zeros([6, 4]), tf.zeros([6, 3])])
    const { mean, variance } = tf.moments(tf.softmax(logits), 0)
    const expected = tf.div(tf.sub(tf.softmax(logits), mean), tf.sqrt(variance))
    expect(layer).toBe(1)
    expect(tf.max(tf.abs(tf.sub(denoised, expected))).dataSync()[0]).toBeLessThan(1e-3)
    variables.dispose()
  })

  it('classifies at test time with the statistics of the clean pass', () => {
    const run = createTinyRun(ladder, small)
    run.instance.prepareEvaluation(run.pool)
    const atTest = classifierOf(run).classify(run.resident.images)
    expect(atTest.shape).toEqual([240, 4])
    // One batch that holds the whole pool has the pool's statistics.
    const deviation = tf.moments(atTest, 0).variance.dataSync()
    for (const variance of deviation) expect(variance).toBeCloseTo(1, 2)
    run.dispose()
  })
})
