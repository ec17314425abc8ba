import * as tf from '@tensorflow/tfjs-core'
import type { StockInput } from './stock-program.ts'

export interface StockNetwork {
  /** Class scores [B, C] for x [B, D], normalised by the batch. */
  logits(x: tf.Tensor2D): tf.Tensor2D
  variables: tf.Variable[]
}

const varianceEpsilon = 1e-6

/** Convolutions and dense layers as the names of the initial values tell, with the public operations of TensorFlow.js. */
export function createStockNetwork({ data, initial }: Pick<StockInput, 'data' | 'initial'>): StockNetwork {
  const variables: tf.Variable[] = []
  function variable<R extends tf.Rank>(name: string): tf.Variable<R> | undefined {
    const value = initial.get(name)
    if (!value) return undefined
    const created = tf.variable(value as tf.Tensor<R>)
    variables.push(created as tf.Variable)
    return created
  }
  const layersOf = (kind: string, weights: string) =>
    [...initial.keys()]
      .filter((name) => name.startsWith(kind) && name.endsWith(`/${weights}`))
      .map((name) => name.split('/')[0])
  const convolutions = layersOf('convolution-', 'filters').map((name) => ({
    filters: required(variable<tf.Rank.R4>(`${name}/filters`), name),
    bias: required(variable<tf.Rank.R1>(`${name}/bias`), name),
  }))
  const denseLayers = [...layersOf('hidden-', 'weights'), 'output'].map((name) => ({
    weights: required(variable<tf.Rank.R2>(`${name}/weights`), name),
    bias: variable<tf.Rank.R1>(`${name}/bias`),
    scale: variable<tf.Rank.R1>(`${name}/scale`),
    offset: variable<tf.Rank.R1>(`${name}/offset`),
  }))

  function flatMaps(x: tf.Tensor2D): tf.Tensor2D {
    if (convolutions.length === 0) return x
    let maps: tf.Tensor4D = tf.reshape(x, [-1, data.height, data.width, data.channels])
    for (const { filters, bias } of convolutions) {
      maps = tf.maxPool(tf.relu(tf.add(tf.conv2d(maps, filters, 1, 'same'), bias)), 2, 2, 'same') as tf.Tensor4D
    }
    return tf.reshape(maps, [x.shape[0], -1])
  }

  return {
    variables,
    logits(x) {
      let h = flatMaps(x)
      denseLayers.forEach(({ weights, bias, scale, offset }, index) => {
        h = tf.matMul(h, weights)
        if (bias) h = tf.add(h, bias)
        if (scale) {
          const { mean, variance } = tf.moments(h, 0)
          h = tf.batchNorm(
            h,
            mean as tf.Tensor1D,
            variance as tf.Tensor1D,
            offset,
            scale,
            varianceEpsilon,
          ) as tf.Tensor2D
        }
        if (index < denseLayers.length - 1) h = tf.relu(h)
      })
      return h
    },
  }
}

function required<T>(value: T | undefined, layer: string): T {
  if (value === undefined) throw new Error(`the layer ${layer} lacks an initial value`)
  return value
}
