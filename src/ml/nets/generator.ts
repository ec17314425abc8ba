import * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../method.ts'
import { batchNormalize } from '../ops/batch-normalize.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import type { GeneratorParams } from './gan-params.ts'
import { halvedSides, kernelSize } from './strided-maps.ts'
import { createWeightNormLayer } from './weight-norm-layer.ts'

export interface GeneratorOptions {
  data: DataShape
  params: GeneratorParams
  variables: Variables
  random: StepRandom
}

export interface Generator {
  /** Images [B, D] in 0 … 1 of latents [B, Z]; normalised by the batch. Gradients flow into its variables. */
  generate(latents: tf.Tensor2D): tf.Tensor2D
  trainable: readonly tf.Variable[]
}

interface HiddenLayer {
  weights: tf.Variable<tf.Rank.R2>
  /** β; the next layer's weights make γ needless. */
  offset: tf.Variable<tf.Rank.R1>
}

interface TransposedLayer {
  /** [5, 5, outputs, inputs] */
  filters: tf.Variable<tf.Rank.R4>
  /** β, or the bias of the last. */
  offset: tf.Variable<tf.Rank.R1>
}

/** Of the initial weights, all normal: near that of Glorot & Bengio for these widths. */
const deviation = 0.05

/**
 * Hidden layers with batch normalisation and softplus. Then a weight-normalised sigmoid layer makes the pixels, or,
 * with convolutions, a normalised layer makes small maps that transposed ones (5 × 5, stride 2) double up to the image.
 */
export function createGenerator({ data, params, variables, random }: GeneratorOptions): Generator {
  const trainable = { trainable: true }
  const offsetOf = (name: string, width: number) =>
    variables.create<tf.Rank.R1>(`generator/${name}/offset`, tf.zeros([width]), trainable)
  function weightsOf<R extends tf.Rank>(name: string, shape: tf.ShapeMap[R]): tf.Variable<R> {
    const draw = random.normal<R>(`generator/${name}`, shape)
    const initial = tf.tidy(() => tf.mul<tf.Tensor<R>>(draw, deviation))
    draw.dispose()
    return variables.create<R>(`generator/${name}`, initial, trainable)
  }

  const { generatorConvolutions: convolutions } = params
  const sides = halvedSides(data, convolutions.length).toReversed()
  const [smallest] = sides
  const mapped = convolutions.length > 0 ? [smallest.width * smallest.height * convolutions[0]] : []
  const widths = [params.latentSize, ...params.generatorWidths, ...mapped]
  const hidden = widths.slice(1).map((width, index): HiddenLayer => ({
    weights: weightsOf<tf.Rank.R2>(`hidden-${index + 1}/weights`, [widths[index], width]),
    offset: offsetOf(`hidden-${index + 1}`, width),
  }))
  const depths = [...convolutions, data.channels]
  const transposed = convolutions.map((depth, index): TransposedLayer => ({
    filters: weightsOf<tf.Rank.R4>(`transposed-${index + 1}/filters`, [
      kernelSize,
      kernelSize,
      depths[index + 1],
      depth,
    ]),
    offset: offsetOf(`transposed-${index + 1}`, depths[index + 1]),
  }))
  const output =
    convolutions.length > 0
      ? null
      : createWeightNormLayer<tf.Tensor2D, tf.Rank.R2>({
          name: 'generator/output',
          shape: [widths[widths.length - 1], data.inputSize],
          deviation,
          learnsScale: true,
          trainable: true,
          variables,
          random,
          product: (h, weights) => tf.matMul(h, weights),
        })

  /** The image's pixel scores of the smallest maps, flat. */
  function enlarge(flat: tf.Tensor2D): tf.Tensor2D {
    const count = flat.shape[0]
    let maps: tf.Tensor4D = tf.reshape(flat, [count, smallest.height, smallest.width, convolutions[0]])
    for (const [index, { filters, offset }] of transposed.entries()) {
      const { width, height } = sides[index + 1]
      const depth = depths[index + 1]
      const larger = tf.conv2dTranspose(maps, filters, [count, height, width, depth], 2, 'same')
      const isLast = index === transposed.length - 1
      maps = isLast ? tf.add(larger, offset) : tf.softplus(normalizeMaps(larger, offset)) // [B, 2H, 2W, depth]
    }
    return tf.reshape(maps, [count, -1])
  }

  return {
    generate: (latents) =>
      tf.tidy(() => {
        const top = hidden.reduce(
          (h, { weights, offset }) => tf.softplus(normalize(tf.matMul(h, weights), offset)),
          latents,
        )
        return tf.sigmoid(output ? output.apply(top) : enlarge(top))
      }),
    trainable: [
      ...hidden.flatMap(({ weights, offset }) => [weights as tf.Variable, offset as tf.Variable]),
      ...transposed.flatMap(({ filters, offset }) => [filters as tf.Variable, offset as tf.Variable]),
      ...(output?.trainable ?? []),
    ],
  }
}

function normalize(h: tf.Tensor2D, offset: tf.Tensor1D): tf.Tensor2D {
  return batchNormalize(h, tf.ones([h.shape[1]]), offset)
}

/** Over the batch and all places of maps [B, H, W, depth]. */
function normalizeMaps(maps: tf.Tensor4D, offset: tf.Tensor1D): tf.Tensor4D {
  return tf.reshape(normalize(tf.reshape(maps, [-1, maps.shape[3]]), offset), maps.shape)
}

/** Multiply-adds of one forward pass of one example. */
export function generatorMultiplyAdds(params: GeneratorParams, data: DataShape): number {
  const { generatorConvolutions: convolutions } = params
  const sides = halvedSides(data, convolutions.length).toReversed()
  const [smallest] = sides
  const depths = [...convolutions, data.channels]
  const last = convolutions.length > 0 ? smallest.width * smallest.height * convolutions[0] : data.inputSize
  const widths = [params.latentSize, ...params.generatorWidths, last]
  const dense = widths.slice(1).reduce((sum, width, index) => sum + width * widths[index], 0)
  return convolutions.reduce((sum, depth, index) => {
    const { width, height } = sides[index]
    return sum + width * height * kernelSize * kernelSize * depth * depths[index + 1]
  }, dense)
}
