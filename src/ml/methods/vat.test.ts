import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { klDivergence } from '../losses/kl-divergence.ts'
import { virtualAdversarialPerturbation } from '../losses/virtual-adversarial.ts'
import { StepRandom } from '../random.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { testMethod } from '../testing/method-contract.ts'
import { classifierOf, createTinyRun } from '../testing/tiny-run.ts'
import { vat } from './vat.ts'

const small = { hiddenWidths: [16, 8], labeledBatch: 12, unlabeledBatch: 20, hiddenNoise: 0.3, epsilon: 1 }

testMethod(vat, small)

describe('virtual adversarial perturbation', () => {
  beforeAll(useCpuBackend)

  it('has norm ε and changes a trained prediction over three times as much as a random direction', () => {
    const run = createTinyRun(vat, { ...small, hiddenNoise: 0 })
    const [stage] = run.instance.stages
    const program = createEagerProgram(stage, run.resident, run.seed)
    for (let step = 0; step < 30; step++) tf.dispose(program.run(run.feeds(stage, step)))
    run.instance.prepareEvaluation(run.pool)
    const { classify } = classifierOf(run)
    const x = tf.slice(run.resident.images, [0, 0], [100, -1])
    const clean = classify(x)
    const random = new StepRandom(5, tf.scalar(1, 'int32'))
    const [found, blind] = [1, 0].map((powerIterations) =>
      virtualAdversarialPerturbation((input) => classify(input), x, clean, random, {
        epsilon: 0.5,
        xi: 0.01,
        powerIterations,
      }),
    )
    for (const perturbation of [found, blind]) {
      const norms = tf.norm(perturbation, 2, 1).dataSync()
      for (const norm of norms) expect(norm).toBeCloseTo(0.5, 4)
    }
    const change = (r: tf.Tensor2D) => klDivergence(clean, classify(tf.add(x, r))).dataSync()[0]
    expect(change(found)).toBeGreaterThan(3 * change(blind))
    run.dispose()
  })

  it('has norm ε where the prediction is certain and ξ is tiny', () => {
    const weights = tf.randomNormal<tf.Rank.R2>([4, 3], 0, 1, 'float32', 7)
    const certain = (x: tf.Tensor2D) => tf.add<tf.Tensor2D>(tf.matMul(x, weights), [0, 30, 0])
    const x = tf.randomUniform<tf.Rank.R2>([5, 4], 0, 1, 'float32', 8)
    const options = { epsilon: 0.3, xi: 1e-6, powerIterations: 1 }
    const random = new StepRandom(5, tf.scalar(1, 'int32'))
    const found = virtualAdversarialPerturbation(certain, x, certain(x), random, options)
    for (const norm of tf.norm(found, 2, 1).dataSync()) expect(norm).toBeCloseTo(0.3, 4)
  })

  it('lets no gradient into the clean prediction', () => {
    const run = createTinyRun(vat, { ...small, hiddenNoise: 0 })
    const x = tf.slice(run.resident.images, [0, 0], [10, -1])
    const logits = classifierOf(run).classify(x)
    const gradient = tf.grad((target) => klDivergence(target as tf.Tensor2D, logits))(logits)
    expect([...gradient.dataSync()].every((value) => value === 0)).toBe(true)
    run.dispose()
  })
})
