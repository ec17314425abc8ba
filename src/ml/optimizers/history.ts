import * as tf from '@tensorflow/tfjs-core'
import { moveTowards } from '../ops/move-towards.ts'
import type { Variables } from '../variables.ts'

/** Historical averaging: pulls parameters towards their mean over all steps. Salimans et al. 2016, section 3.3. */
export interface History {
  /** loss + weight · ‖θ − mean‖²; gradients flow into θ. */
  penalize(loss: tf.Scalar): tf.Scalar
  /** Takes the present parameters into the mean, 1/t of it at step t. */
  follow(share: tf.Scalar | number): void
}

/** @param weight 0: no history is kept */
export function createHistory(
  name: string,
  weight: number,
  parameters: readonly tf.Variable[],
  variables: Variables,
): History {
  if (weight === 0) {
    return {
      penalize: (loss) => loss,
      follow() {
        // There is no mean to follow.
      },
    }
  }
  const means = parameters.map((parameter, index) =>
    variables.create(`${name}/mean-${index}`, tf.clone(parameter as tf.Tensor), { trainable: false }),
  )
  return {
    penalize(loss) {
      const distances = parameters.map((parameter, index) => tf.sum(tf.square(tf.sub(parameter, means[index]))))
      return tf.add(loss, tf.mul(tf.addN(distances), weight))
    },
    follow: (share) => moveTowards(means, parameters, share),
  }
}
