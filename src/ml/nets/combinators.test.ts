import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { initialRandom } from '../random.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { numericalGradient } from '../testing/numerical-gradient.ts'
import { Variables } from '../variables.ts'
import { combinatorNames, createCombinator } from './combinators.ts'

beforeAll(useCpuBackend)

const lateral = () => tf.tensor2d([0.3, -1.2, 0.8, 0.1, 0.5, -0.7], [2, 3])
const above = () => tf.tensor2d([-0.4, 0.9, 0.2, 1.1, -0.6, 0.3], [2, 3])

function expectClose(gradient: tf.Tensor, expected: Float32Array): void {
  gradient.dataSync().forEach((value, index) => expect(value).toBeCloseTo(expected[index], 1))
}

describe.each(combinatorNames)('the combinator %s', (kind) => {
  it('has the gradients of its values, for both inputs and for every coefficient', () => {
    const variables = new Variables()
    const context = { name: 'g', width: 3, variables, random: initialRandom(1) }
    const { combine, trainable } = createCombinator(kind, context)
    trainable.forEach((variable, index) => {
      variable.assign(tf.add(variable, tf.fill(variable.shape, 0.1 * ((index % 5) - 1.5))))
    })
    const squared = (z: tf.Tensor, u: tf.Tensor) =>
      tf.sum(tf.square(combine(z as tf.Tensor2D, u as tf.Tensor2D))) as tf.Scalar
    const [z, u] = [lateral(), above()]
    const byLateral = (x: tf.Tensor) => squared(x, u)
    const byAbove = (x: tf.Tensor) => squared(z, x)
    expectClose(tf.grad(byLateral)(z), numericalGradient(byLateral, z))
    expectClose(tf.grad(byAbove)(u), numericalGradient(byAbove, u))
    const { grads } = tf.variableGrads(() => squared(z, u), [...trainable])
    for (const variable of trainable) {
      const start = variable.clone()
      const atValue = (value: tf.Tensor) => {
        variable.assign(value)
        return squared(z, u)
      }
      const expected = numericalGradient(atValue, start)
      variable.assign(start)
      expectClose(grads[variable.name], expected)
    }
    variables.dispose()
  })
})

it('begins where the papers begin: gauss at 0, vanilla and linear with the lateral value', () => {
  const variables = new Variables()
  const start = (kind: (typeof combinatorNames)[number]) => {
    const context = { name: kind, width: 3, variables, random: initialRandom(1) }
    return createCombinator(kind, context).combine(lateral(), above()).dataSync()
  }
  expect([...start('gauss')]).toEqual([0, 0, 0, 0, 0, 0])
  expect(start('linear')).toEqual(lateral().dataSync())
  expect(start('vanilla')).toEqual(tf.add(lateral(), tf.sigmoid(lateral())).dataSync())
  variables.dispose()
})
