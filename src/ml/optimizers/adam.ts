import * as tf from '@tensorflow/tfjs-core'
import { adamUpdate } from '../ops/adam-update.ts'
import type { Variables } from '../variables.ts'
import type { UpdateRule } from './update-rule.ts'

const beta2 = 0.999
const usualEpsilon = 1e-8

/**
 * Adam, Kingma & Ba 2015, in the form at the end of their section 2: both bias corrections are folded into the rate
 * α_t = α·√(1 − β₂^t)/(1 − β₁^t), so that the update is θ −= α_t·m/(√v + ε).
 */
export function createAdam(
  name: string,
  trainable: readonly tf.Variable[],
  variables: Variables,
  { beta1, epsilon = usualEpsilon }: { beta1: number; epsilon?: number },
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
        tf.tidy(() => {
          const before = { variable, firstMoment, secondMoment, gradient: gradients[index], rate }
          const [theta, m, v] = adamUpdate(before, { beta1, beta2, epsilon })
          firstMoment.assign(m)
          secondMoment.assign(v)
          variable.assign(theta)
        })
      })
    },
  }
}
