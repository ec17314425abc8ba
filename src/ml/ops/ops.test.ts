import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { StepRandom } from '../random.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { numericalGradient } from '../testing/numerical-gradient.ts'
import { batchMoments, batchNormalize, normalizeWith } from './batch-normalize.ts'
import { detach } from './detach.ts'

beforeAll(useCpuBackend)

describe('detach', () => {
  it('keeps the values and stops the gradient', () => {
    const x = tf.tensor1d([1, -2, 3])
    expect([...detach(x).dataSync()]).toEqual([1, -2, 3])
    // x · detach(x): the gradient is detach(x), not 2x.
    const gradient = tf.grad((y: tf.Tensor) => tf.sum(tf.mul(y, detach(y))) as tf.Scalar)(x)
    expect([...gradient.dataSync()]).toEqual([1, -2, 3])
  })

  it('frees the data with the last of both tensors', () => {
    const buffers = tf.memory().numDataBuffers
    const x = tf.tensor1d([1, 2])
    const y = detach(x)
    x.dispose()
    expect([...y.dataSync()]).toEqual([1, 2])
    y.dispose()
    expect(tf.memory().numDataBuffers).toBe(buffers)
  })
})

describe('batch normalisation', () => {
  const x = tf.tidy(() => tf.tensor2d([1, 5, 2, -1, 6, 0.5, -3, 2, 4, 0, 1, 1], [4, 3]))
  const scale = tf.tidy(() => tf.tensor1d([1.5, 0.5, 2]))
  const offset = tf.tidy(() => tf.tensor1d([0.1, -0.2, 0]))

  it('gives each feature the mean β and the deviation γ', () => {
    const { mean, variance } = batchMoments(batchNormalize(x, scale, offset))
    mean.dataSync().forEach((value, i) => expect(value).toBeCloseTo(offset.dataSync()[i], 5))
    variance.dataSync().forEach((value, i) => expect(Math.sqrt(value)).toBeCloseTo(scale.dataSync()[i], 4))
  })

  it('equals normalisation by the moments of the same batch', () => {
    const other = normalizeWith(x, batchMoments(x), scale, offset).dataSync()
    batchNormalize(x, scale, offset)
      .dataSync()
      .forEach((value, i) => expect(value).toBeCloseTo(other[i], 5))
  })

  it('has the gradients of the numbers', () => {
    const weights = tf.tensor2d([1, -2, 0.5, 2, 1, 1, -1, 0.3, 2, 1, 1, -2], [4, 3])
    const weighted = (y: tf.Tensor) => tf.sum(tf.mul(y, weights)) as tf.Scalar
    const cases: [string, (t: tf.Tensor) => tf.Scalar, tf.Tensor][] = [
      ['x', (t) => weighted(batchNormalize(t as tf.Tensor2D, scale, offset)), x],
      ['γ', (t) => weighted(batchNormalize(x, t as tf.Tensor1D, offset)), scale],
      ['β', (t) => weighted(batchNormalize(x, scale, t as tf.Tensor1D)), offset],
    ]
    for (const [name, f, at] of cases) {
      const expected = numericalGradient(f, at)
      tf.grad(f)(at)
        .dataSync()
        .forEach((value, i) => expect(value, name).toBeCloseTo(expected[i], 1))
    }
  })
})

describe('step random', () => {
  const at = (seed: number, step: number) => new StepRandom(seed, tf.scalar(step, 'int32'))

  it('draws normal numbers of mean 0 and variance 1, and uniform ones in [0, 1)', () => {
    const { mean, variance } = tf.moments(at(1, 1).normal('a', [20_000]))
    expect(mean.dataSync()[0]).toBeCloseTo(0, 1)
    expect(variance.dataSync()[0]).toBeCloseTo(1, 1)
    const uniform = at(1, 1).uniform<tf.Rank.R1>('a', [20_000])
    expect(tf.mean(uniform).dataSync()[0]).toBeCloseTo(0.5, 1)
    expect(tf.min(uniform).dataSync()[0]).toBeGreaterThanOrEqual(0)
    expect(tf.max(uniform).dataSync()[0]).toBeLessThan(1)
  })

  it('repeats for the same seed, site and step and differs otherwise', () => {
    const draw = (random: StepRandom, site: string) => random.normal(site, [4]).dataSync().join()
    const first = draw(at(1, 1), 'a')
    expect(draw(at(1, 1), 'a')).toBe(first)
    const others = [draw(at(2, 1), 'a'), draw(at(1, 2), 'a'), draw(at(1, 1), 'b'), draw(at(1, 1).scope('s'), 'a')]
    expect(new Set([first, ...others]).size).toBe(5)
  })
})
