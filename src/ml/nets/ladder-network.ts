import * as tf from '@tensorflow/tfjs-core'
import type { LayerCombinator, Reconstruction } from '../method.ts'
import { type BatchMoments, batchMoments, batchNormalize, normalizeWith } from '../ops/batch-normalize.ts'
import { detach } from '../ops/detach.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import type { CombinatorName } from './combinators.ts'
import { createLadderDecoder } from './ladder-decoder.ts'
import type { LadderLayer, LadderShape, LadderStack } from './ladder-layers.ts'
import { estimatePopulationMoments, type PopulationMoments } from './population-moments.ts'

export interface LadderOptions {
  stack: LadderStack
  inputNoise: number
  hiddenNoise: number
  combinator: CombinatorName
  /** λ of each layer, the image first; one for each hidden layer and one for the output after it. */
  denoisingWeights: readonly number[]
  /** Whether gradients flow into the clean pass, too. Without, it is a fixed target. */
  learnsTargets: boolean
  variables: Variables
  random: StepRandom
}

/** What a pass through the encoder leaves: layer 0 is the image. */
export interface EncoderPass {
  /** Normalised activation of every layer before its non-linearity, with noise in a corrupted pass. [B·P, width] each */
  activations: readonly tf.Tensor2D[]
  /** Moments of every layer's activation before it was normalised; null for the image. */
  moments: readonly (BatchMoments | null)[]
  /** [B·P, width] of the last hidden layer after its ReLU. */
  codes: tf.Tensor2D
  /** [B, C] */
  logits: tf.Tensor2D
}

interface EncoderLayer extends PopulationMoments {
  layer: LadderLayer
  /** β, added after the noise. */
  offset: tf.Variable<tf.Rank.R1>
  /** γ, of the output only: a ReLU makes it needless. */
  scale: tf.Variable<tf.Rank.R1> | null
}

export interface LadderNetwork {
  /** One pass normalised by its batch. Noise is drawn from `random`; null is the clean pass. */
  encode(x: tf.Tensor2D, random: StepRandom | null): EncoderPass
  /**
   * Denoises a corrupted pass from the top down, as far as a weight asks for it.
   * @param clean the pass without noise on the same examples
   * @returns per layer, the image first, the mean over the batch of ‖ẑ − z‖² / width; null where no weight asks for it
   */
  denoisingCosts(corrupted: EncoderPass, clean: EncoderPass): (tf.Scalar | null)[]
  /** Class scores [B, C] at test time. */
  classify(x: tf.Tensor2D): tf.Tensor2D
  /** What the last hidden layer makes of x [B, D] at test time, [B, K]. */
  codes(x: tf.Tensor2D): tf.Tensor2D
  /**
   * x [B, D] through the corrupted pass and the decoder, normalised by this batch. A path lets z̃ in from the side at its
   * layer and above; below, the side gives the mean alone. Null where the decoder does not reach the image.
   */
  reconstruct: ((x: tf.Tensor2D, random: StepRandom) => Reconstruction) | null
  combinators: readonly LayerCombinator[]
  filters: tf.Variable<tf.Rank.R2> | tf.Variable<tf.Rank.R4>
  /** Sets the statistics of `classify` to the means over the batches of a clean pass; disposes the batches. */
  estimateStatistics(batches: Iterable<tf.Tensor2D>): void
  trainable: readonly tf.Variable[]
}

/**
 * The Ladder network: an encoder, clean and corrupted with shared weights, and a decoder that denoises every layer with
 * help from the side. Rasmus et al. 2015, arXiv:1507.02672, Algorithm 1.
 */
export function createLadderNetwork(options: LadderOptions): LadderNetwork {
  const { stack, denoisingWeights, learnsTargets, inputNoise, hiddenNoise } = options
  const asTarget = (clean: tf.Tensor2D) => (learnsTargets ? clean : detach(clean))
  const encoder = stack.layers.map((layer, index) =>
    createEncoderLayer(layer, index === stack.layers.length - 1, options.variables),
  )
  const decoder = createLadderDecoder(options)

  function forward(
    x: tf.Tensor2D,
    random: StepRandom | null,
    normalize: (h: tf.Tensor2D, layer: EncoderLayer) => tf.Tensor2D,
  ): Omit<EncoderPass, 'moments'> {
    const corrupt = (z: tf.Tensor2D, site: string, noise: number) =>
      random && noise > 0 ? tf.add<tf.Tensor2D>(z, tf.mul(random.normal<tf.Rank.R2>(site, z.shape), noise)) : z
    let h = corrupt(laidOut(x, stack.input), 'image', inputNoise)
    let codes = h
    const activations = [h]
    for (const encoderLayer of encoder) {
      const { layer, offset, scale } = encoderLayer
      const z = corrupt(normalize(layer.up(h), encoderLayer), layer.name, hiddenNoise)
      activations.push(z)
      codes = h
      const shifted = tf.add<tf.Tensor2D>(z, offset)
      h = scale ? tf.mul(shifted, scale) : tf.relu(shifted)
    }
    return { activations, codes, logits: h }
  }

  function encode(x: tf.Tensor2D, random: StepRandom | null): EncoderPass {
    const moments: (BatchMoments | null)[] = [null]
    const pass = forward(x, random, (h) => {
      // Only the clean pass is a target, whose scale the decoder has to share.
      moments.push(random ? null : batchMoments(asTarget(h)))
      const [, width] = h.shape
      return batchNormalize(h, tf.ones([width]), tf.zeros([width]))
    })
    return { ...pass, moments }
  }

  function denoisingCosts(corrupted: EncoderPass, clean: EncoderPass): (tf.Scalar | null)[] {
    const costs = new Array<tf.Scalar | null>(encoder.length + 1).fill(null)
    for (const { layer, denoised } of decoder.denoise(corrupted.logits, corrupted.activations)) {
      if (denoisingWeights[layer] > 0) {
        costs[layer] = denoisingCost(denoised, asTarget(clean.activations[layer]), clean.moments[layer])
      }
    }
    return costs
  }

  function reconstruct(x: tf.Tensor2D, random: StepRandom): Reconstruction {
    const [corrupted, ...repaired] = tf.tidy(() => {
      const { logits, activations } = encode(x, random)
      const average = tf.add<tf.Tensor2D>(tf.zerosLike(x), tf.mean(x, 0, true))
      const means = activations.map((z, layer) => (layer === 0 ? laidOut(average, stack.input) : tf.zerosLike(z)))
      const images = activations.map((_, from) => {
        const lateral = activations.map((z, layer) => (layer >= from ? z : means[layer]))
        return decoder.denoise(logits, lateral)[encoder.length].denoised
      })
      return [activations[0], ...images].map((image) => tf.reshape(image, x.shape) as tf.Tensor2D)
    })
    return { corrupted, paths: repaired.map((image, layer) => ({ layer, repaired: image })) }
  }

  const atTest = (x: tf.Tensor2D) =>
    forward(x, null, (h, layer) => normalizeWith(h, layer, tf.ones([h.shape[1]]), tf.zeros([h.shape[1]])))
  function momentsOf(x: tf.Tensor2D): BatchMoments[] {
    return encode(x, null).moments.filter((moments) => moments !== null)
  }

  return {
    encode,
    denoisingCosts,
    estimateStatistics: (batches) => estimatePopulationMoments(encoder, batches, momentsOf),
    classify: (x) => tf.tidy(() => atTest(x).logits),
    codes: (x) => tf.tidy(() => tf.reshape(atTest(x).codes, [x.shape[0], -1])),
    reconstruct: decoder.lowest === 0 ? reconstruct : null,
    combinators: decoder.combinators,
    filters: stack.filters,
    trainable: [
      ...encoder.flatMap(({ layer, offset, scale }) => [
        ...layer.trainable,
        ...[offset, ...(scale ? [scale] : [])].map((variable) => variable as tf.Variable),
      ]),
      ...decoder.trainable,
    ],
  }
}

function createEncoderLayer(layer: LadderLayer, isOutput: boolean, variables: Variables): EncoderLayer {
  const { name, width } = layer
  const [trained, measured] = [{ trainable: true }, { trainable: false }]
  return {
    layer,
    offset: variables.create<tf.Rank.R1>(`${name}/offset`, tf.zeros([width]), trained),
    scale: isOutput ? variables.create<tf.Rank.R1>(`${name}/scale`, tf.ones([width]), trained) : null,
    mean: variables.create<tf.Rank.R2>(`${name}/population-mean`, tf.zeros([1, width]), measured),
    variance: variables.create<tf.Rank.R2>(`${name}/population-variance`, tf.ones([1, width]), measured),
  }
}

/** x [B, D] as the input's units at its positions, [B·P, width]. */
function laidOut(x: tf.Tensor2D, { width, positions }: LadderShape): tf.Tensor2D {
  return positions === 1 ? x : tf.reshape(x, [-1, width])
}

/** Mean over the batch of ‖ẑ − z‖² / width, ẑ brought to the scale of the clean layer first. */
function denoisingCost(denoised: tf.Tensor2D, target: tf.Tensor2D, moments: BatchMoments | null): tf.Scalar {
  const width = denoised.shape[1]
  const scaled = moments ? normalizeWith(denoised, moments, tf.ones([width]), tf.zeros([width])) : denoised
  return tf.mean(tf.square(tf.sub(scaled, target)))
}
