import * as tf from '@tensorflow/tfjs-core'
import type { Variables } from '../variables.ts'
import type { UpdateRule } from './update-rule.ts'

/** Stochastic gradient descent with momentum: v ← μ·v + g, θ ← θ − α·v. Polyak 1964. */
export function createMomentum(
  name: string,
  trainable: readonly tf.Variable[],
  variables: Variables,
  { momentum }: { momentum: number },
): UpdateRule {
  const velocities = trainable.map((variable, index) =>
    variables.create(`${name}/velocity-${index}`, tf.zerosLike(variable), { trainable: false }),
  )
  return {
    rateAt: (_step, learningRate) => learningRate,
    apply(gradients, rate) {
      trainable.forEach((variable, index) => {
        tf.tidy(() => {
          const velocity = tf.add(tf.mul(velocities[index], momentum), gradients[index])
          velocities[index].assign(velocity)
          variable.assign(tf.sub(variable, tf.mul(velocity, rate)))
        })
      })
    },
  }
}
