import * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../method.ts'
import { type BatchMoments, batchMoments, batchNormalize, normalizeWith } from '../ops/batch-normalize.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import { corrupt } from './corrupt.ts'
import type { MlpParams } from './mlp-params.ts'
import type { Network, Pass } from './network.ts'
import { estimatePopulationMoments, type PopulationMoments } from './population-moments.ts'

interface Normalization extends PopulationMoments {
  scale: tf.Variable<tf.Rank.R1>
  offset: tf.Variable<tf.Rank.R1>
}

interface Layer {
  name: string
  weights: tf.Variable<tf.Rank.R2>
  /** Absent where a batch-norm offset takes its place. */
  bias: tf.Variable<tf.Rank.R1> | null
  normalization: Normalization | null
  isOutput: boolean
}

export interface MlpOptions {
  inputSize: number
  classCount: number
  params: MlpParams
  variables: Variables
  random: StepRandom
}

/**
 * A multilayer perceptron with ReLU, optional batch normalisation, Gaussian noise and dropout.
 * Weights ~ N(0, 1/fan_in) under batch normalisation and N(0, 2/fan_in) without (He et al. 2015); biases 0, γ 1, β 0.
 */
export function createMlp({ inputSize, classCount, params, variables, random }: MlpOptions): Network {
  const widths = [...params.hiddenWidths, classCount]
  const layers = widths.map((width, index): Layer => {
    const isOutput = index === widths.length - 1
    const name = isOutput ? 'output' : `hidden-${index + 1}`
    const fanIn = index === 0 ? inputSize : widths[index - 1]
    const normalized = params.batchNorm === 'all' || (params.batchNorm === 'hidden' && !isOutput)
    const deviation = Math.sqrt((normalized || isOutput ? 1 : 2) / fanIn)
    const initial = tf.tidy(() => tf.mul(random.normal<tf.Rank.R2>(`${name}/weights`, [fanIn, width]), deviation))
    return {
      name,
      weights: variables.create<tf.Rank.R2>(`${name}/weights`, initial as tf.Tensor2D, { trainable: true }),
      bias: normalized ? null : variables.create(`${name}/bias`, tf.zeros<tf.Rank.R1>([width]), { trainable: true }),
      normalization: normalized ? createNormalization(variables, name, width) : null,
      isOutput,
    }
  })

  function logits(x: tf.Tensor2D, pass: Pass): tf.Tensor2D {
    return tf.tidy(() => forward(x, pass, layerNormalizer(pass)))
  }

  function forward(x: tf.Tensor2D, pass: Pass, normalize: (h: tf.Tensor2D, layer: Layer) => tf.Tensor2D): tf.Tensor2D {
    const random = pass.mode === 'train' ? pass.random : null
    let h = random ? corrupt(x, 'input', random, params.inputNoise, params.inputDropout) : x
    for (const layer of layers) {
      h = tf.matMul(h, layer.weights) // [B, width]
      if (layer.bias) h = tf.add(h, layer.bias)
      h = normalize(h, layer)
      if (layer.isOutput) return h
      h = tf.relu(h)
      if (random) h = corrupt(h, layer.name, random, params.hiddenNoise, params.dropout)
    }
    return h
  }

  /** Moments of every normalised layer's input when each layer below is normalised by this batch. */
  function momentsOf(x: tf.Tensor2D): BatchMoments[] {
    const moments: BatchMoments[] = []
    forward(x, { mode: 'train', random: null }, (h, { normalization }) => {
      if (!normalization) return h
      moments.push(batchMoments(h))
      return normalizeWith(h, moments[moments.length - 1], normalization.scale, normalization.offset)
    })
    return moments
  }

  const normalized = layers.flatMap(({ normalization }) => (normalization ? [normalization] : []))
  return {
    logits,
    estimateStatistics: (batches) => estimatePopulationMoments(normalized, batches, momentsOf),
    trainable: layers.flatMap(trainableOf),
  }
}

function trainableOf({ weights, bias, normalization }: Layer): tf.Variable[] {
  const offsets = [...(bias ? [bias] : []), ...(normalization ? [normalization.scale, normalization.offset] : [])]
  return [weights, ...offsets].map((variable) => variable as tf.Variable)
}

/** Multiply-adds of one forward pass of one example. */
export function mlpMultiplyAdds(
  params: Pick<MlpParams, 'hiddenWidths'>,
  { inputSize, classCount }: Pick<DataShape, 'inputSize' | 'classCount'>,
): number {
  const widths = [inputSize, ...params.hiddenWidths, classCount]
  return widths.slice(1).reduce((sum, width, index) => sum + width * widths[index], 0)
}

function createNormalization(variables: Variables, name: string, width: number): Normalization {
  return {
    scale: variables.create(`${name}/scale`, tf.ones<tf.Rank.R1>([width]), { trainable: true }),
    offset: variables.create(`${name}/offset`, tf.zeros<tf.Rank.R1>([width]), { trainable: true }),
    mean: variables.create(`${name}/population-mean`, tf.zeros<tf.Rank.R2>([1, width]), { trainable: false }),
    variance: variables.create(`${name}/population-variance`, tf.ones<tf.Rank.R2>([1, width]), { trainable: false }),
  }
}

function layerNormalizer({ mode }: Pass): (h: tf.Tensor2D, layer: Layer) => tf.Tensor2D {
  return (h, { normalization }) => {
    if (!normalization) return h
    const { scale, offset } = normalization
    return mode === 'train' ? batchNormalize(h, scale, offset) : normalizeWith(h, normalization, scale, offset)
  }
}
