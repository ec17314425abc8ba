import * as tf from '@tensorflow/tfjs-core'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'

export interface WeightNormOptions<Input extends tf.Tensor, R extends tf.Rank> {
  name: string
  /** Of the weights; the last dimension counts the outputs. */
  shape: tf.ShapeMap[R]
  /** Of the normal distribution of the initial directions. */
  deviation: number
  /** Whether the lengths of the weight vectors learn; else only `initialize` sets them. */
  learnsScale: boolean
  trainable: boolean
  variables: Variables
  random: StepRandom
  /** The layer's product with its weights. */
  product(h: Input, weights: tf.Tensor<R>): Input
}

/** A linear layer whose weights are written as length times direction. Salimans & Kingma 2016, arXiv:1602.07868. */
export interface WeightNormLayer<Input extends tf.Tensor> {
  /** (h·v)·g/‖v‖ + b, of h's rank. */
  apply(h: Input): Input
  /** Sets g and b so that the outputs for h have mean 0 and variance 1 over all but the last dimension. Section 3. */
  initialize(h: Input): void
  trainable: readonly tf.Variable[]
  /** All that decides the output. */
  parameters: readonly tf.Variable[]
}

const varianceEpsilon = 1e-8

export function createWeightNormLayer<Input extends tf.Tensor, R extends tf.Rank>(
  options: WeightNormOptions<Input, R>,
): WeightNormLayer<Input> {
  const { name, shape, variables, trainable, product } = options
  const width = shape[shape.length - 1]
  const initial = options.random.normal<R>(`${name}/direction`, shape)
  const scaled = tf.tidy(() => tf.mul<tf.Tensor<R>>(initial, options.deviation))
  initial.dispose()
  const direction = variables.create<R>(`${name}/direction`, scaled, { trainable })
  const scale = variables.create<tf.Rank.R1>(`${name}/scale`, tf.ones([width]), {
    trainable: trainable && options.learnsScale,
  })
  const bias = variables.create<tf.Rank.R1>(`${name}/bias`, tf.zeros([width]), { trainable })
  const inputAxes = shape.slice(0, -1).map((_, axis) => axis)

  /** The product with directions of length 1: cheaper to shrink the outputs than the weights. */
  function project(h: Input): Input {
    const inverseLength = tf.rsqrt(tf.sum(tf.square(direction), inputAxes)) // [width]
    return tf.mul(product(h, direction), inverseLength)
  }

  return {
    apply: (h) => tf.add(tf.mul(project(h), scale), bias),
    initialize(h) {
      tf.tidy(() => {
        const rows = tf.reshape(project(h), [-1, width])
        const { mean, variance } = tf.moments(rows, 0)
        const inverseDeviation = tf.rsqrt(tf.add(variance, varianceEpsilon))
        scale.assign(tf.reshape(inverseDeviation, [width]))
        bias.assign(tf.reshape(tf.neg(tf.mul(mean, inverseDeviation)), [width]))
      })
    },
    trainable: [direction, ...(options.learnsScale ? [scale] : []), bias].map((variable) => variable as tf.Variable),
    parameters: [direction, scale, bias].map((variable) => variable as tf.Variable),
  }
}
