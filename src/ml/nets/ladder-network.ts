import * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../method.ts'
import { type BatchMoments, batchMoments, batchNormalize, normalizeWith } from '../ops/batch-normalize.ts'
import { detach } from '../ops/detach.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import { type Combinator, type CombinatorName, createCombinator } from './combinators.ts'
import { estimatePopulationMoments, type PopulationMoments } from './population-moments.ts'

export interface LadderOptions {
  data: Pick<DataShape, 'inputSize' | 'classCount'>
  hiddenWidths: readonly number[]
  inputNoise: number
  hiddenNoise: number
  combinator: CombinatorName
  /** λ of each layer, the image first; one for each hidden layer and one for the output after it. */
  denoisingWeights: readonly number[]
  variables: Variables
  random: StepRandom
}

/** What a pass through the encoder leaves: layer 0 is the image. */
export interface EncoderPass {
  /** Normalised activation of every layer before its non-linearity, with noise in a corrupted pass. [B, width] each */
  activations: readonly tf.Tensor2D[]
  /** Moments of every layer's activation before it was normalised; null for the image. */
  moments: readonly (BatchMoments | null)[]
  /** [B, C] */
  logits: tf.Tensor2D
}

interface EncoderLayer extends PopulationMoments {
  name: string
  width: number
  weights: tf.Variable<tf.Rank.R2>
  /** β, added after the noise. */
  offset: tf.Variable<tf.Rank.R1>
  /** γ, of the output only: a ReLU makes it needless. */
  scale: tf.Variable<tf.Rank.R1> | null
}

interface DecoderLayer {
  /** V: from the layer above to this one; null at the top. */
  weights: tf.Variable<tf.Rank.R2> | null
  combinator: Combinator
}

export interface LadderNetwork {
  /** One pass normalised by its batch. Noise is drawn from `random`; null is the clean pass. */
  encode(x: tf.Tensor2D, random: StepRandom | null): EncoderPass
  /**
   * Denoises a corrupted pass from the top down, as far as a weight asks for it.
   * @param clean the pass without noise on the same examples; a fixed target
   * @returns per layer, the image first, the mean over the batch of ‖ẑ − z‖² / width; null where no weight asks for it
   */
  denoisingCosts(corrupted: EncoderPass, clean: EncoderPass): (tf.Scalar | null)[]
  /** Class scores [B, C] at test time. */
  classify(x: tf.Tensor2D): tf.Tensor2D
  /** Sets the statistics of `classify` to the means over the batches of a clean pass; disposes the batches. */
  estimateStatistics(batches: Iterable<tf.Tensor2D>): void
  trainable: readonly tf.Variable[]
}

/**
 * The Ladder network: an encoder, clean and corrupted with shared weights, and a decoder that denoises every layer with
 * help from the side. Rasmus et al. 2015, arXiv:1507.02672, Algorithm 1. Weights ~ N(0, 1/fan_in).
 */
export function createLadderNetwork(options: LadderOptions): LadderNetwork {
  const encoder = createEncoder(options)
  const decoder = createDecoder(options)
  const { denoisingWeights, inputNoise, hiddenNoise } = options
  const top = encoder.length
  const lowest = denoisingWeights.findIndex((weight) => weight > 0)

  function forward(
    x: tf.Tensor2D,
    random: StepRandom | null,
    normalize: (h: tf.Tensor2D, layer: EncoderLayer) => tf.Tensor2D,
  ): { activations: tf.Tensor2D[]; logits: tf.Tensor2D } {
    const corrupt = (z: tf.Tensor2D, site: string, noise: number) =>
      random && noise > 0 ? tf.add<tf.Tensor2D>(z, tf.mul(random.normal<tf.Rank.R2>(site, z.shape), noise)) : z
    let h = corrupt(x, 'image', inputNoise)
    const activations = [h]
    for (const layer of encoder) {
      const z = corrupt(normalize(tf.matMul(h, layer.weights), layer), layer.name, hiddenNoise)
      activations.push(z)
      const shifted = tf.add<tf.Tensor2D>(z, layer.offset)
      h = layer.scale ? tf.mul(shifted, layer.scale) : tf.relu(shifted)
    }
    return { activations, logits: h }
  }

  function encode(x: tf.Tensor2D, random: StepRandom | null): EncoderPass {
    const moments: (BatchMoments | null)[] = [null]
    const pass = forward(x, random, (h, { width }) => {
      // Only the clean pass is a target, whose scale the decoder has to share.
      moments.push(random ? null : batchMoments(detach(h)))
      return batchNormalize(h, tf.ones([width]), tf.zeros([width]))
    })
    return { ...pass, moments }
  }

  function denoisingCosts(corrupted: EncoderPass, clean: EncoderPass): (tf.Scalar | null)[] {
    const costs = new Array<tf.Scalar | null>(top + 1).fill(null)
    if (lowest < 0) return costs
    let above: tf.Tensor2D = tf.softmax(corrupted.logits)
    for (let layer = top; layer >= lowest; layer--) {
      const { weights, combinator } = decoder[layer - lowest]
      if (weights) above = normalizeOnly(tf.matMul(above, weights))
      const denoised = combinator.combine(corrupted.activations[layer], above)
      if (denoisingWeights[layer] > 0) {
        costs[layer] = denoisingCost(denoised, detach(clean.activations[layer]), clean.moments[layer])
      }
      above = denoised
    }
    return costs
  }

  function momentsOf(x: tf.Tensor2D): BatchMoments[] {
    return encode(x, null).moments.filter((moments) => moments !== null)
  }

  return {
    encode,
    denoisingCosts,
    estimateStatistics: (batches) => estimatePopulationMoments(encoder, batches, momentsOf),
    classify: (x) =>
      tf.tidy(() => {
        const stored = (h: tf.Tensor2D, layer: EncoderLayer) =>
          normalizeWith(h, layer, tf.ones([layer.width]), tf.zeros([layer.width]))
        return forward(x, null, stored).logits
      }),
    trainable: [
      ...encoder.flatMap(({ weights, offset, scale }) =>
        [weights, offset, ...(scale ? [scale] : [])].map((variable) => variable as tf.Variable),
      ),
      ...decoder.flatMap(({ weights, combinator }) => [
        ...(weights ? [weights as tf.Variable] : []),
        ...combinator.trainable,
      ]),
    ],
  }
}

function createEncoder({ data, hiddenWidths, variables, random }: LadderOptions): EncoderLayer[] {
  const widths = [data.inputSize, ...hiddenWidths, data.classCount]
  return widths.slice(1).map((width, index): EncoderLayer => {
    const isOutput = index === hiddenWidths.length
    const name = isOutput ? 'output' : `hidden-${index + 1}`
    const trained = { trainable: true }
    return {
      name,
      width,
      weights: createWeights(`${name}/weights`, [widths[index], width], variables, random),
      offset: variables.create<tf.Rank.R1>(`${name}/offset`, tf.zeros([width]), trained),
      scale: isOutput ? variables.create<tf.Rank.R1>(`${name}/scale`, tf.ones([width]), trained) : null,
      mean: variables.create<tf.Rank.R2>(`${name}/population-mean`, tf.zeros([1, width]), { trainable: false }),
      variance: variables.create<tf.Rank.R2>(`${name}/population-variance`, tf.ones([1, width]), { trainable: false }),
    }
  })
}

/** The layers from the lowest that is denoised to the top; none where no layer is. */
function createDecoder({ data, hiddenWidths, ...options }: LadderOptions): DecoderLayer[] {
  const { combinator, denoisingWeights, variables, random } = options
  const widths = [data.inputSize, ...hiddenWidths, data.classCount]
  if (denoisingWeights.length !== widths.length) {
    throw new Error(`${denoisingWeights.length} denoising weights for ${widths.length} layers`)
  }
  const lowest = denoisingWeights.findIndex((weight) => weight > 0)
  if (lowest < 0) return []
  return widths.slice(lowest).map((width, index): DecoderLayer => {
    const name = `denoising-${lowest + index}`
    const above = widths.at(lowest + index + 1)
    return {
      weights: above === undefined ? null : createWeights(`${name}/weights`, [above, width], variables, random),
      combinator: createCombinator(combinator, { name, width, variables, random }),
    }
  })
}

function createWeights(
  name: string,
  shape: [number, number],
  variables: Variables,
  random: StepRandom,
): tf.Variable<tf.Rank.R2> {
  const initial = tf.tidy(() => tf.mul(random.normal<tf.Rank.R2>(name, shape), 1 / Math.sqrt(shape[0])) as tf.Tensor2D)
  return variables.create<tf.Rank.R2>(name, initial, { trainable: true })
}

/** Batch normalisation without parameters. [B, D] */
function normalizeOnly(x: tf.Tensor2D): tf.Tensor2D {
  return batchNormalize(x, tf.ones([x.shape[1]]), tf.zeros([x.shape[1]]))
}

/** Mean over the batch of ‖ẑ − z‖² / width, ẑ brought to the scale of the clean layer first. */
function denoisingCost(denoised: tf.Tensor2D, target: tf.Tensor2D, moments: BatchMoments | null): tf.Scalar {
  const width = denoised.shape[1]
  const scaled = moments ? normalizeWith(denoised, moments, tf.ones([width]), tf.zeros([width])) : denoised
  return tf.mean(tf.square(tf.sub(scaled, target)))
}
