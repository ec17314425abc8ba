import * as tf from '@tensorflow/tfjs-core'
import { closeness } from '../ops/closeness.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'

export interface MinibatchDiscriminationOptions {
  name: string
  featureCount: number
  /** B of the paper: outputs of the layer. */
  kernels: number
  /** C of the paper: numbers that a kernel compares. */
  kernelSize: number
  /** Examples in a batch while training. */
  batchSize: number
  trainable: boolean
  variables: Variables
  random: StepRandom
}

/** Tells the discriminator how close an example is to the others of its batch. Salimans et al. 2016, section 3.2. */
export interface MinibatchDiscrimination {
  /** Closeness [B, kernels] of features [B, F] to the whole batch, itself included. */
  withinBatch(features: tf.Tensor2D): tf.Tensor2D
  /** The same at test time, as in a batch with the reference examples: one example's does not depend on the others. */
  toReference(features: tf.Tensor2D): tf.Tensor2D
  /** Takes the examples with features [≥ 1, F] as the reference, over and over until there are enough. */
  setReference(features: tf.Tensor2D): void
  trainable: readonly tf.Variable[]
}

/** The tensor T ~ N(0, 1/F). */
export function createMinibatchDiscrimination(options: MinibatchDiscriminationOptions): MinibatchDiscrimination {
  const { name, featureCount, kernels, kernelSize, batchSize, trainable, variables } = options
  const draw = options.random.normal<tf.Rank.R2>(`${name}/weights`, [featureCount, kernels * kernelSize])
  const initial = tf.tidy(() => tf.mul<tf.Tensor2D>(draw, 1 / Math.sqrt(featureCount)))
  draw.dispose()
  const weights = variables.create<tf.Rank.R2>(`${name}/weights`, initial, { trainable })
  const others = batchSize - 1
  const reference = variables.create<tf.Rank.R3>(`${name}/reference`, tf.zeros([others, kernels, kernelSize]), {
    trainable: false,
  })
  const compared = (features: tf.Tensor2D): tf.Tensor3D =>
    tf.reshape(tf.matMul(features, weights), [-1, kernels, kernelSize])

  return {
    withinBatch(features) {
      const m = compared(features)
      return closeness(m, m)
    },
    // An example is at distance 0 from itself: exp(0) = 1.
    toReference: (features) => tf.add(closeness(compared(features), reference), 1),
    setReference(features) {
      tf.tidy(() => {
        const m = compared(features)
        const repeats = Math.ceil(others / features.shape[0])
        reference.assign(tf.slice(tf.tile(m, [repeats, 1, 1]), [0, 0, 0], [others, -1, -1]))
      })
    },
    trainable: [weights as tf.Variable],
  }
}
