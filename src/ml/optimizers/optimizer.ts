import * as tf from '@tensorflow/tfjs-core'
import type { Variables } from '../variables.ts'
import { createAdam } from './adam.ts'
import { learningRateAt } from './learning-rate.ts'
import { createMomentum } from './momentum.ts'
import type { OptimizerParams } from './optimizer-params.ts'

export interface Optimizer {
  /** Rate to feed at a step of the stage. */
  rateAt(step: number): number
  /**
   * One update by the gradient of the first scalar that `losses` returns.
   * @returns all its scalars, measured before the update
   */
  minimize(losses: () => readonly tf.Scalar[], rate: tf.Scalar): tf.Scalar[]
}

/** @param name unique among the optimisers of a run */
export function createOptimizer(
  name: string,
  params: OptimizerParams & { adamEpsilon?: number },
  trainable: readonly tf.Variable[],
  variables: Variables,
): Optimizer {
  const rule =
    params.optimizer === 'adam'
      ? createAdam(name, trainable, variables, { beta1: params.momentum, epsilon: params.adamEpsilon })
      : createMomentum(name, trainable, variables, { momentum: params.momentum })
  return {
    rateAt: (step) => rule.rateAt(step, learningRateAt(params, step)),
    minimize(losses, rate) {
      let scalars: readonly tf.Scalar[] = []
      const { grads } = tf.variableGrads(() => {
        // What this closure makes is swept up when it returns, the scalars to report included: keep them for now.
        scalars = losses().map((scalar) => tf.keep(scalar))
        return scalars[0]
      }, [...trainable])
      rule.apply(
        trainable.map((variable) => grads[variable.name]),
        rate,
      )
      return scalars.map((kept) => {
        const scalar = tf.clone(kept)
        kept.dispose()
        return scalar
      })
    },
  }
}
