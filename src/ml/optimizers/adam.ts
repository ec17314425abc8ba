import * as tf from '@tensorflow/tfjs-core'
import type { Variables } from '../variables.ts'
import type { UpdateRule } from './optimizer.ts'

const beta2 = 0.999
const epsilon = 1e-8

/**
 * Adam, Kingma & Ba 2015, in the form at the end of their section 2: both bias corrections are folded into the rate
 * α_t = α·√(1 − β₂^t)/(1 − β₁^t), so that the update is θ −= α_t·m/(√v + ε).
 */
export function createAdam(
  name: string,
  trainable: readonly tf.Variable[],
  variables: Variables,
  { beta1 }: { beta1: number },
): UpdateRule {
  const slots = trainable.map((variable, index) => ({
    firstMoment: variables.create(`${name}/first-moment-${index}`, tf.zerosLike(variable), { trainable: false }),
    secondMoment: variables.create(`${name}/second-moment-${index}`, tf.zerosLike(variable), { trainable: false }),
  }))
  return {
    rateAt: (step, learningRate) => (learningRate * Math.sqrt(1 - beta2 ** (step + 1))) / (1 - beta1 ** (step + 1)),
    apply(gradients, rate) {
      trainable.forEach((variable, index) => {
        const { firstMoment, secondMoment } = slots[index]
        adamUpdate(variable, firstMoment, secondMoment, gradients[index], rate, { beta1, beta2, epsilon })
      })
    },
  }
}

export interface AdamConstants {
  beta1: number
  beta2: number
  epsilon: number
}

/** m += (1 − β₁)(g − m), v += (1 − β₂)(g² − v), θ −= rate·m/(√v + ε). All of one shape, the rate a scalar. */
function adamUpdate(
  variable: tf.Variable,
  firstMoment: tf.Variable,
  secondMoment: tf.Variable,
  gradient: tf.Tensor,
  rate: tf.Scalar,
  { beta1, beta2, epsilon }: AdamConstants,
): void {
  tf.tidy(() => {
    const m = tf.add(firstMoment, tf.mul(tf.sub(gradient, firstMoment), 1 - beta1))
    const v = tf.add(secondMoment, tf.mul(tf.sub(tf.square(gradient), secondMoment), 1 - beta2))
    firstMoment.assign(m)
    secondMoment.assign(v)
    variable.assign(tf.sub(variable, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), epsilon))))
  })
}
