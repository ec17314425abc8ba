import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, expect, it } from 'vitest'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { numericalGradient } from '../testing/numerical-gradient.ts'
import { closeness } from './closeness.ts'

beforeAll(useCpuBackend)

// [examples, kernels, numbers]
const m = [
  [
    [0.1, -0.4],
    [1.0, 0.3],
  ],
  [
    [0.7, 0.2],
    [-0.5, 0.9],
  ],
  [
    [-0.3, 0.6],
    [0.4, -0.8],
  ],
]

it('adds up what a plain loop adds up', () => {
  const expected = m.map((example) =>
    example.map((numbers, kernel) =>
      m.reduce((sum, other) => {
        const distance = numbers.reduce((total, value, place) => total + Math.abs(value - other[kernel][place]), 0)
        return sum + Math.exp(-distance)
      }, 0),
    ),
  )
  const actual = closeness(tf.tensor3d(m), tf.tensor3d(m)).arraySync()
  expect(actual).toEqual(expected.map((row) => row.map((value) => expect.closeTo(value, 5))))
})

it('has the gradient of the numbers: of the examples, of the others, and of a batch against itself', () => {
  const fixed = tf.tensor3d(m.slice(1))
  const total = (of: tf.Tensor, to: tf.Tensor) =>
    tf.sum(tf.square(closeness(of as tf.Tensor3D, to as tf.Tensor3D))) as tf.Scalar
  for (const f of [
    (x: tf.Tensor) => total(x, tf.add(fixed, 0.05)),
    (x: tf.Tensor) => total(tf.add(fixed, 0.05), x),
    (x: tf.Tensor) => total(x, x),
  ]) {
    const x = tf.tensor3d(m)
    const numerical = Array.from(numericalGradient(f, x), (value) => expect.closeTo(value, 2))
    expect(Array.from(tf.grad(f)(x).dataSync())).toEqual(numerical)
  }
})
