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
}

type Normalizer = (h: tf.Tensor2D, layer: Layer) => tf.Tensor2D

const testPass: Pass = { mode: 'evaluate' }

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
    }
  })
  const hidden = layers.slice(0, -1)
  const output = layers[layers.length - 1]

  function logits(x: tf.Tensor2D, pass: Pass): tf.Tensor2D {
    return tf.tidy(() => forward(x, pass, layerNormalizer(pass)))
  }

  function forward(x: tf.Tensor2D, pass: Pass, normalize: Normalizer): tf.Tensor2D {
    return weigh(hiddenOutput(x, pass, normalize), output, normalize)
  }

  /** Of the last hidden layer, the input without one. */
  function hiddenOutput(x: tf.Tensor2D, pass: Pass, normalize: Normalizer): tf.Tensor2D {
    const random = pass.mode === 'train' ? pass.random : null
    const input = random ? corrupt(x, 'input', random, params.inputNoise, params.inputDropout) : x
    return hidden.reduce((below, layer) => {
      const h = tf.relu(weigh(below, layer, normalize))
      return random ? corrupt(h, layer.name, random, params.hiddenNoise, params.dropout) : h
    }, input)
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
    filters: layers[0].weights,
    encode: (x) => tf.tidy(() => tf.clone(hiddenOutput(x, testPass, layerNormalizer(testPass)))),
    estimateStatistics: (batches) => estimatePopulationMoments(normalized, batches, momentsOf),
    trainable: layers.flatMap(trainableOf),
  }
}

/** The layer's product with its weights [B, width], normalised. */
function weigh(h: tf.Tensor2D, layer: Layer, normalize: Normalizer): tf.Tensor2D {
  const product: tf.Tensor2D = tf.matMul(h, layer.weights)
  return normalize(layer.bias ? tf.add(product, layer.bias) : product, layer)
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

function layerNormalizer({ mode }: Pass): Normalizer {
  return (h, { normalization }) => {
    if (!normalization) return h
    const { scale, offset } = normalization
    return mode === 'train' ? batchNormalize(h, scale, offset) : normalizeWith(h, normalization, scale, offset)
  }
}
