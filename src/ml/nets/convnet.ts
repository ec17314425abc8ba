import * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../method.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import { corrupt } from './corrupt.ts'
import { createMlp, mlpMultiplyAdds } from './mlp.ts'
import type { ConvolutionParams, MlpParams } from './mlp-params.ts'
import type { Network, Pass } from './network.ts'

const kernelSize = 5

interface Block {
  filters: tf.Variable<tf.Rank.R4>
  bias: tf.Variable<tf.Rank.R1>
}

export interface ConvnetOptions {
  data: DataShape
  params: ConvolutionParams & MlpParams
  variables: Variables
  random: StepRandom
}

/**
 * Blocks of a 5 × 5 convolution, ReLU and 2 × 2 max pooling, then a perceptron on the flattened maps; the perceptron
 * alone without blocks. Filters ~ N(0, 2/fan_in) (He et al. 2015), biases 0. Input noise and input dropout fall on the pixels.
 */
export function createConvnet({ data, params, variables, random }: ConvnetOptions): Network {
  const { width, height, channels, classCount, inputSize } = data
  if (params.convolutions.length === 0) return createMlp({ inputSize, classCount, params, variables, random })
  const blocks = params.convolutions.map((filterCount, index): Block => {
    const name = `convolution-${index + 1}`
    const depth = index === 0 ? channels : params.convolutions[index - 1]
    const shape: [number, number, number, number] = [kernelSize, kernelSize, depth, filterCount]
    const deviation = Math.sqrt(2 / (kernelSize * kernelSize * depth))
    const initial = tf.tidy(() => tf.mul(random.normal<tf.Rank.R4>(`${name}/filters`, shape), deviation) as tf.Tensor4D)
    return {
      filters: variables.create<tf.Rank.R4>(`${name}/filters`, initial, { trainable: true }),
      bias: variables.create<tf.Rank.R1>(`${name}/bias`, tf.zeros([filterCount]), { trainable: true }),
    }
  })
  const perceptron = createMlp({
    inputSize: featureCount(params, data),
    classCount,
    params: { ...params, inputNoise: 0, inputDropout: 0 },
    variables,
    random,
  })

  function features(x: tf.Tensor2D, pass: Pass): tf.Tensor2D {
    return tf.tidy(() => {
      const source = pass.mode === 'train' ? pass.random : null
      const pixels = source ? corrupt(x, 'input', source, params.inputNoise, params.inputDropout) : x
      let maps: tf.Tensor4D = tf.reshape(pixels, [-1, height, width, channels])
      for (const { filters, bias } of blocks) {
        maps = tf.relu(tf.add(tf.conv2d(maps, filters, 1, 'same'), bias)) // [B, H, W, filters]
        maps = tf.maxPool(maps, 2, 2, 'same') // [B, ⌈H/2⌉, ⌈W/2⌉, filters]
      }
      return tf.reshape(maps, [x.shape[0], -1])
    })
  }

  return {
    logits: (x, pass) => tf.tidy(() => perceptron.logits(features(x, pass), pass)),
    filters: blocks[0].filters,
    encode: (x) => tf.tidy(() => perceptron.encode(features(x, { mode: 'evaluate' }))),
    estimateStatistics: (batches) => perceptron.estimateStatistics(featuresOf(batches, features)),
    trainable: [
      ...blocks.flatMap(({ filters, bias }) => [filters as tf.Variable, bias as tf.Variable]),
      ...perceptron.trainable,
    ],
  }
}

/** Multiply-adds of one forward pass of one example. */
export function convnetMultiplyAdds(params: ConvolutionParams & MlpParams, data: DataShape): number {
  const { classCount } = data
  const convolutions = params.convolutions.reduce((sum, filterCount, index) => {
    const depth = index === 0 ? data.channels : params.convolutions[index - 1]
    const pixels = pooled(data.width, index) * pooled(data.height, index)
    return sum + pixels * kernelSize * kernelSize * depth * filterCount
  }, 0)
  return convolutions + mlpMultiplyAdds(params, { inputSize: featureCount(params, data), classCount })
}

/** Numbers that the last block hands to the perceptron. */
function featureCount({ convolutions }: ConvolutionParams, { width, height, inputSize }: DataShape): number {
  const last = convolutions.at(-1)
  return last === undefined
    ? inputSize
    : pooled(width, convolutions.length) * pooled(height, convolutions.length) * last
}

/** A side after so many poolings. */
function pooled(side: number, times: number): number {
  return times === 0 ? side : pooled(Math.ceil(side / 2), times - 1)
}

function* featuresOf(
  batches: Iterable<tf.Tensor2D>,
  features: (x: tf.Tensor2D, pass: Pass) => tf.Tensor2D,
): Iterable<tf.Tensor2D> {
  for (const batch of batches) {
    yield features(batch, { mode: 'evaluate' })
    batch.dispose()
  }
}
