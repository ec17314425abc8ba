import * as tf from '@tensorflow/tfjs-core'
import type { DataShape, ImageGenerator } from '../method.ts'
import { type BatchMoments, batchMoments, batchNormalize, normalizeWith } from '../ops/batch-normalize.ts'
import { classesInTurn } from '../ops/classes-in-turn.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import type { GeneratorParams } from './gan-params.ts'
import { estimatePopulationMoments, type PopulationMoments } from './population-moments.ts'
import { halvedSides, kernelSize } from './strided-maps.ts'
import { createWeightNormLayer } from './weight-norm-layer.ts'

export interface GeneratorOptions {
  data: DataShape
  params: GeneratorParams
  /** Whether it is told the class to draw: the class joins the latents. */
  isConditional: boolean
  variables: Variables
  random: StepRandom
}

export interface Generator extends ImageGenerator {
  /** Images [B, D] in 0 … 1 while training, normalised by the batch. Gradients flow into its variables. */
  generateBatch(latents: tf.Tensor2D, classes: tf.Tensor2D | null): tf.Tensor2D
  /** Estimates the statistics for test time, always from the same latents. */
  estimateStatistics(): void
  trainable: readonly tf.Variable[]
}

/** β; the next layer's weights make γ needless. */
interface Normalization extends PopulationMoments {
  offset: tf.Variable<tf.Rank.R1>
}

interface HiddenLayer {
  weights: tf.Variable<tf.Rank.R2>
  normalization: Normalization
}

interface TransposedLayer {
  /** [5, 5, outputs, inputs] */
  filters: tf.Variable<tf.Rank.R4>
  /** The last one has a bias instead. */
  normalization: Normalization | null
}

type Normalize = (h: tf.Tensor2D, normalization: Normalization) => tf.Tensor2D

/** Of the initial weights, all normal: near that of Glorot & Bengio for these widths. */
const deviation = 0.05

/** Batches and latents of each that the statistics for test time are estimated from. */
const [statisticsBatches, statisticsBatchSize] = [10, 100]

/**
 * Hidden layers with batch normalisation and softplus. Then a weight-normalised sigmoid layer makes the pixels, or,
 * with convolutions, a normalised layer makes small maps that transposed ones (5 × 5, stride 2) double up to the image.
 */
export function createGenerator(options: GeneratorOptions): Generator {
  const { data, params, isConditional, variables, random } = options
  const trainable = { trainable: true }
  const offsetOf = (name: string, width: number) =>
    variables.create<tf.Rank.R1>(`generator/${name}/offset`, tf.zeros([width]), trainable)
  const normalizationOf = (name: string, width: number): Normalization => ({
    offset: offsetOf(name, width),
    mean: variables.create(`generator/${name}/population-mean`, tf.zeros<tf.Rank.R2>([1, width]), { trainable: false }),
    variance: variables.create(`generator/${name}/population-variance`, tf.ones<tf.Rank.R2>([1, width]), {
      trainable: false,
    }),
  })
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
  const inputs = params.latentSize + (isConditional ? data.classCount : 0)
  const widths = [inputs, ...params.generatorWidths, ...mapped]
  const hidden = widths.slice(1).map((width, index): HiddenLayer => ({
    weights: weightsOf<tf.Rank.R2>(`hidden-${index + 1}/weights`, [widths[index], width]),
    normalization: normalizationOf(`hidden-${index + 1}`, width),
  }))
  const depths = [...convolutions, data.channels]
  const transposed = convolutions.map((depth, index): TransposedLayer => ({
    filters: weightsOf<tf.Rank.R4>(`transposed-${index + 1}/filters`, [
      kernelSize,
      kernelSize,
      depths[index + 1],
      depth,
    ]),
    normalization:
      index === convolutions.length - 1 ? null : normalizationOf(`transposed-${index + 1}`, depths[index + 1]),
  }))
  const pixelBias = convolutions.length > 0 ? offsetOf(`transposed-${convolutions.length}`, data.channels) : null
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
  function enlarge(flat: tf.Tensor2D, normalize: Normalize): tf.Tensor2D {
    const count = flat.shape[0]
    let maps: tf.Tensor4D = tf.reshape(flat, [count, smallest.height, smallest.width, convolutions[0]])
    for (const [index, { filters, normalization }] of transposed.entries()) {
      const { width, height } = sides[index + 1]
      const depth = depths[index + 1]
      maps = tf.conv2dTranspose(maps, filters, [count, height, width, depth], 2, 'same') // [B, 2H, 2W, depth]
      if (!normalization) continue
      // Over the batch and all places.
      const rows = normalize(tf.reshape(maps, [-1, depth]), normalization)
      maps = tf.softplus(tf.reshape(rows, maps.shape))
    }
    return tf.reshape(pixelBias ? tf.add(maps, pixelBias) : maps, [count, -1])
  }

  function forward(latents: tf.Tensor2D, classes: tf.Tensor2D | null, normalize: Normalize): tf.Tensor2D {
    const input = isConditional && classes ? tf.concat([latents, classes], 1) : latents // [B, Z] or [B, Z + C]
    const top = hidden.reduce(
      (h, { weights, normalization }) => tf.softplus(normalize(tf.matMul(h, weights), normalization)),
      input,
    )
    return tf.sigmoid(output ? output.apply(top) : enlarge(top, normalize))
  }

  /** Moments of every normalised layer's input when each layer below is normalised by this batch. */
  function momentsOf(x: tf.Tensor2D): BatchMoments[] {
    const moments: BatchMoments[] = []
    const [latents, classes] = isConditional
      ? tf.split<tf.Tensor2D>(x, [params.latentSize, data.classCount], 1)
      : [x, null]
    forward(latents, classes, (h, { offset }) => {
      moments.push(batchMoments(h))
      return normalizeWith(h, moments[moments.length - 1], tf.ones([h.shape[1]]), offset)
    })
    return moments
  }

  const drawLatents = (count: number, source: StepRandom) =>
    source.uniform<tf.Rank.R2>('latents', [count, params.latentSize])

  /** Latents, and with them the classes in turn. */
  function* statisticsInputs(): Iterable<tf.Tensor2D> {
    for (let batch = 0; batch < statisticsBatches; batch++) {
      yield tf.tidy(() => {
        const latents = drawLatents(statisticsBatchSize, random.scope(`generator/statistics-${batch}`))
        if (!isConditional) return latents
        return tf.concat([latents, classesInTurn(statisticsBatchSize, data.classCount)], 1)
      })
    }
  }

  const normalized = [
    ...hidden.map(({ normalization }) => normalization),
    ...transposed.flatMap(({ normalization }) => normalization ?? []),
  ]
  return {
    isConditional,
    drawLatents,
    generateBatch: (latents, classes) =>
      tf.tidy(() => forward(latents, classes, (h, { offset }) => batchNormalize(h, tf.ones([h.shape[1]]), offset))),
    generate: (latents, classes) =>
      tf.tidy(() =>
        forward(latents, classes, (h, moments) => normalizeWith(h, moments, tf.ones([h.shape[1]]), moments.offset)),
      ),
    estimateStatistics: () => estimatePopulationMoments(normalized, statisticsInputs(), momentsOf),
    trainable: [
      ...hidden.flatMap(({ weights, normalization }) => [weights as tf.Variable, normalization.offset as tf.Variable]),
      ...transposed.map(({ filters }) => filters as tf.Variable),
      ...transposed.flatMap(({ normalization }) => (normalization ? [normalization.offset as tf.Variable] : [])),
      ...(pixelBias ? [pixelBias as tf.Variable] : []),
      ...(output?.trainable ?? []),
    ],
  }
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
