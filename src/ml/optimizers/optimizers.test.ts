import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultValues } from '../../shared/parameters.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { Variables } from '../variables.ts'
import { learningRateAt } from './learning-rate.ts'
import { createOptimizer } from './optimizer.ts'
import { optimizerParams, type OptimizerParams } from './optimizer-params.ts'

beforeAll(useCpuBackend)

const defaults = defaultValues(optimizerParams)

/** θ after each step of minimising θ²/2 from θ = 1, whose gradient is θ. */
function path(params: OptimizerParams & { adamEpsilon?: number }, steps: number): number[] {
  const variables = new Variables()
  const theta = variables.create('theta', tf.tensor1d([1]), { trainable: true })
  const optimizer = createOptimizer('optimizer', params, [theta as tf.Variable], variables)
  const values = Array.from({ length: steps }, (_, step) => {
    tf.dispose(
      tf.tidy(() =>
        optimizer.minimize(() => [tf.mul(tf.sum(tf.square(theta)), 0.5)], tf.scalar(optimizer.rateAt(step))),
      ),
    )
    return theta.dataSync()[0]
  })
  variables.dispose()
  return values
}

describe('Adam', () => {
  it('follows the published update with both corrections', () => {
    let theta = 1
    let m = 0
    let v = 0
    const expected = [1, 2, 3].map((t) => {
      m = 0.9 * m + 0.1 * theta
      v = 0.999 * v + 0.001 * theta * theta
      theta -= (0.1 * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8)
      return theta
    })
    path({ ...defaults, learningRate: 0.1 }, 3).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 4))
  })

  it('takes an ε of a method’s own', () => {
    const [theta] = path({ ...defaults, learningRate: 0.1, adamEpsilon: 0.5 }, 1)
    const rate = (0.1 * Math.sqrt(1 - 0.999)) / (1 - 0.9)
    expect(theta).toBeCloseTo(1 - (rate * 0.1) / (Math.sqrt(0.001) + 0.5), 6)
  })
})

describe('SGD with momentum', () => {
  it('adds the decayed velocity', () => {
    let theta = 1
    let velocity = 0
    const expected = [1, 2, 3].map(() => {
      velocity = 0.5 * velocity + theta
      return (theta -= 0.1 * velocity)
    })
    const params = { ...defaults, optimizer: 'momentum', learningRate: 0.1, momentum: 0.5 } as const
    path(params, 3).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 5))
  })
})

describe('learning rate', () => {
  const at = (params: Partial<OptimizerParams>, step: number) =>
    learningRateAt({ ...defaults, learningRate: 1, steps: 1000, ...params }, step)

  it('stays, falls in steps, or falls linearly to 0 at the end', () => {
    expect(at({ decay: 'none' }, 999)).toBe(1)
    expect(at({ decay: 'step', decayEvery: 100, decayFactor: 0.5 }, 99)).toBe(1)
    expect(at({ decay: 'step', decayEvery: 100, decayFactor: 0.5 }, 250)).toBe(0.25)
    expect(at({ decay: 'linear', decayFrom: 0.5 }, 499)).toBe(1)
    expect(at({ decay: 'linear', decayFrom: 0.5 }, 750)).toBeCloseTo(0.5, 10)
    expect(at({ decay: 'linear', decayFrom: 0.5 }, 1000)).toBe(0)
    expect(at({ decay: 'linear', decayFrom: 1 }, 999)).toBe(1)
  })
})
