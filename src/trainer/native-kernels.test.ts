import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { StepRandom } from '../ml/random.ts'
import { useCpuBackend } from '../ml/testing/cpu-backend.ts'
import { requireTensorFlow } from './testing/tensorflow.ts'

beforeAll(requireTensorFlow)

/** The same computation on TensorFlow and in plain JavaScript. */
async function onBoth(compute: () => tf.Tensor): Promise<[number[], number[]]> {
  await tf.setBackend('tensorflow')
  const native = [...tf.tidy(compute).dataSync()]
  await useCpuBackend()
  const plain = [...tf.tidy(compute).dataSync()]
  await tf.setBackend('tensorflow')
  return [native, plain]
}

function expectClose([native, plain]: [number[], number[]]): void {
  expect(native.length).toBe(plain.length)
  native.forEach((value, index) => expect(value).toBeCloseTo(plain[index], 4))
}

describe('native kernels agree with plain JavaScript', () => {
  it.each([1, 3, 4, 5, 1000])('on %d normal and uniform draws', async (size) => {
    for (const [seed, step] of [
      [1, 0],
      [12345, 7],
      [2_000_000_000, 100_000],
    ]) {
      const random = () => new StepRandom(seed, tf.scalar(step, 'int32'))
      expectClose(await onBoth(() => random().normal('a', [size])))
      expectClose(await onBoth(() => random().uniform('a', [size])))
    }
  })

  it.each([
    [false, false, [2, 3], [3, 4]],
    [true, false, [3, 2], [3, 4]],
    [false, true, [2, 3], [4, 3]],
    [true, true, [3, 2], [4, 3]],
  ])('on products with transposes %s, %s', async (transposeA, transposeB, shapeA, shapeB) => {
    const matrix = ([rows, columns]: number[]) =>
      tf.reshape<tf.Rank.R2>(tf.sin(tf.range(0, rows * columns)), [rows, columns])
    expectClose(await onBoth(() => tf.matMul(matrix(shapeA), matrix(shapeB), transposeA, transposeB)))
  })

  it('on products of batches', async () => {
    const cube = (shape: [number, number, number]) => tf.reshape(tf.sin(tf.range(0, 12)), shape)
    expectClose(await onBoth(() => tf.matMul(cube([2, 2, 3]), cube([2, 3, 2]))))
  })

  it('on gathered rows', async () => {
    const table = () => tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2])
    expectClose(await onBoth(() => tf.gather(table(), tf.tensor1d([2, 0, 2], 'int32'))))
    expectClose(await onBoth(() => tf.gather(table(), tf.tensor1d([1, 0], 'int32'), 1)))
  })

  it('on the gradient of ReLU, which is 0 at 0', () => {
    const f = (x: tf.Tensor) => tf.sum(tf.square(tf.relu(x))) as tf.Scalar
    expect([
      ...tf
        .grad(f)(tf.tensor1d([-2, -0.5, 0, 0.5, 2]))
        .dataSync(),
    ]).toEqual([0, 0, 0, 1, 4])
  })
})
