import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { StepRandom } from '../random.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { linearProbe } from './linear-probe.ts'
import { nearestNeighbors } from './nearest-neighbors.ts'
import { errorUnderNoise } from './noise-sweep.ts'
import { principalComponents } from './principal-components.ts'

beforeAll(useCpuBackend)

const random = () => new StepRandom(1, tf.scalar(1, 'int32'))
const same = (x: tf.Tensor2D) => tf.clone(x)
const oneHot = (labels: readonly number[], classes: number) =>
  tf.cast(tf.oneHot(tf.tensor1d([...labels], 'int32'), classes), 'float32') as tf.Tensor2D

describe('principal components', () => {
  it('find the axes of a stretched cloud, the share of each, and one sign for ever', () => {
    const points = [
      [4, 0, 0],
      [-2, 0, 0],
      [-2, 0, 0],
      [0, 2, 0],
      [0, -2, 0],
      [0, 0, 1],
      [0, 0, -1],
    ].map(([a, b, c]) => [(a - b) / Math.SQRT2 + 5, (a + b) / Math.SQRT2, c])
    const { x, y, explained } = principalComponents(tf.tensor2d(points))
    // Squares of 24 : 8 : 2 along the axes, which are turned by 45°.
    expect(explained).toEqual([expect.closeTo(24 / 34, 4), expect.closeTo(8 / 34, 4)])
    expect(x).toEqual([4, -2, -2, 0, 0, 0, 0].map((value) => expect.closeTo(value, 3)))
    expect(y.map(Math.abs)).toEqual([0, 0, 0, 2, 2, 0, 0].map((value) => expect.closeTo(value, 3)))
    expect(principalComponents(tf.neg(tf.tensor2d(points))).x).toEqual(x.map((value) => expect.closeTo(value, 3)))
  })
})

describe('error under noise', () => {
  it('is that of the classifier without noise, and a half where noise drowns two classes', () => {
    const x = tf.tensor2d(Array.from({ length: 400 }, (_, index) => [index % 2 === 0 ? 1 : -1]))
    const y = oneHot(
      Array.from({ length: 400 }, (_, index) => index % 2),
      2,
    )
    const classify = (points: tf.Tensor2D) => tf.concat([points, tf.neg(points)], 1) as tf.Tensor2D
    const [none, some, all] = errorUnderNoise(classify, x, y, random(), [0, 1, 1000])
    expect(none).toBe(0)
    // P(n > 1) is 16 %.
    expect(Math.abs(some - 16)).toBeLessThan(6)
    expect(Math.abs(all - 50)).toBeLessThan(9)
  })
})

describe('a linear probe', () => {
  it('tells what a line can tell from the labelled codes alone', () => {
    const labeled = { x: tf.tensor2d([0, 1, 0, 2, 3, 1, 4, 2], [4, 2]), y: oneHot([0, 0, 1, 1], 2) }
    const images = tf.tensor2d([-1, 2, 1, 1, 3, 2, 6, 1], [4, 2])
    expect([...linearProbe(same, labeled, images)]).toEqual([0, 0, 1, 1])
  })

  it('cannot tell an exclusive or', () => {
    const labeled = { x: tf.tensor2d([0, 0, 1, 1, 0, 1, 1, 0], [4, 2]), y: oneHot([0, 0, 1, 1], 2) }
    const found = linearProbe(same, labeled, labeled.x)
    expect([...found]).not.toEqual([0, 0, 1, 1])
  })
})

describe('nearest neighbours', () => {
  it('choose k by leaving labelled examples out, and the nearest where votes are even', () => {
    // A stray label among each crowd: one neighbour is misled by it, three are not.
    const places = [0, 0.1, 0.2, 0.3, 0.15, 9, 9.1, 9.2, 9.3, 9.15]
    const labels = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0]
    const labeled = { x: tf.tensor2d(places, [10, 1]), y: oneHot(labels, 2) }
    const { k, classes } = nearestNeighbors(same, labeled, tf.tensor2d([0.16, 9.16], [2, 1]))
    expect(k).toBeGreaterThan(1)
    expect([...classes]).toEqual([0, 1])
  })

  it('go by the only neighbour there is', () => {
    const labeled = { x: tf.tensor2d([0, 1], [2, 1]), y: oneHot([0, 1], 2) }
    expect(nearestNeighbors(same, labeled, tf.tensor2d([0.9, 0.2], [2, 1]))).toEqual({
      k: 1,
      classes: Int32Array.of(1, 0),
    })
  })
})
