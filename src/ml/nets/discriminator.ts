import * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../method.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import { corrupt } from './corrupt.ts'
import type { DiscriminatorParams } from './gan-params.ts'
import { createMinibatchDiscrimination } from './minibatch-discrimination.ts'
import { halvedSides, kernelSize } from './strided-maps.ts'
import { createWeightNormLayer, type WeightNormLayer } from './weight-norm-layer.ts'

export interface DiscriminatorOptions {
  /** Before the names of its variables. */
  name: string
  data: DataShape
  params: DiscriminatorParams
  /** Examples of each batch while training. */
  batchSize: number
  trainable: boolean
  variables: Variables
  random: StepRandom
}

/** What a pass leaves of a batch. */
export interface DiscriminatorPass {
  /** Output of the last hidden layer before its noise. [B, F] */
  features: tf.Tensor2D
  /** [B, C], and one more column where "generated" has a logit of its own. */
  logits: tf.Tensor2D
}

export interface Discriminator {
  /** One noisy pass over all batches; each is compared with itself alone by minibatch discrimination. */
  passes(batches: readonly tf.Tensor2D[], random: StepRandom): DiscriminatorPass[]
  /** Logits at test time: no noise. */
  logits(x: tf.Tensor2D): tf.Tensor2D
  /** Output of the last hidden layer at test time. [B, F] */
  features(x: tf.Tensor2D): tf.Tensor2D
  /** Data-dependent initialisation, layer by layer, on x [N, D]. */
  initialize(x: tf.Tensor2D, random: StepRandom): void
  /** Examples that minibatch discrimination compares with at test time. */
  setReference(x: tf.Tensor2D): void
  trainable: readonly tf.Variable[]
  /** All that decides its logits, but for the reference. */
  parameters: readonly tf.Variable[]
}

/** Deviations of the initial directions in the code of Salimans et al. 2016. */
const denseDeviation = 0.1
const convolutionDeviation = 0.05
const leak = 0.2

/**
 * Weight-normalised convolutions (5 × 5, stride 2, leaky ReLU), hidden layers (ReLU) and a linear output, with Gaussian
 * noise on the pixels and after each hidden layer. Only the output learns the lengths of its weight vectors.
 */
export function createDiscriminator(options: DiscriminatorOptions): Discriminator {
  const { name, data, params, batchSize, trainable, variables, random } = options
  const shared = { trainable, variables, random }
  const sides = halvedSides(data, params.convolutions.length)
  const top = sides[sides.length - 1]
  const depths = [data.channels, ...params.convolutions]

  const convolutions = params.convolutions.map((filters, index) =>
    createWeightNormLayer<tf.Tensor4D, tf.Rank.R4>({
      ...shared,
      name: `${name}/convolution-${index + 1}`,
      shape: [kernelSize, kernelSize, depths[index], filters],
      deviation: convolutionDeviation,
      learnsScale: false,
      product: (maps, weights) => tf.conv2d(maps, weights, 2, 'same'),
    }),
  )
  const dense = (layer: string, inputs: number, outputs: number, learnsScale: boolean) =>
    createWeightNormLayer<tf.Tensor2D, tf.Rank.R2>({
      ...shared,
      name: `${name}/${layer}`,
      shape: [inputs, outputs],
      deviation: denseDeviation,
      learnsScale,
      product: (h, weights) => tf.matMul(h, weights),
    })
  const widths = [top.width * top.height * depths[depths.length - 1], ...params.hiddenWidths]
  const hidden = params.hiddenWidths.map((width, index) => dense(`hidden-${index + 1}`, widths[index], width, false))
  const featureCount = widths[widths.length - 1]
  const minibatch =
    params.minibatchKernels === 0
      ? null
      : createMinibatchDiscrimination({
          ...shared,
          name: `${name}/minibatch`,
          featureCount,
          kernels: params.minibatchKernels,
          kernelSize: params.minibatchKernelSize,
          batchSize,
        })
  const outputs = data.classCount + (params.generatedLogit === 'learned' ? 1 : 0)
  const output = dense('output', featureCount + params.minibatchKernels, outputs, true)

  /**
   * The output of the last hidden layer [B, F], and with its noise what the layer above takes of it.
   * @param visit sees each layer before it is applied
   */
  function belowOutput(
    x: tf.Tensor2D,
    random: StepRandom | null,
    visit: <T extends tf.Tensor>(layer: WeightNormLayer<T>, h: T) => void,
  ): { features: tf.Tensor2D; passed: tf.Tensor2D } {
    const noisy = (h: tf.Tensor2D, site: string, noise: number) => (random ? corrupt(h, site, random, noise, 0) : h)
    let h = noisy(x, 'input', params.inputNoise)
    if (convolutions.length > 0) {
      let maps: tf.Tensor4D = tf.reshape(h, [-1, data.height, data.width, data.channels])
      for (const layer of convolutions) {
        visit(layer, maps)
        maps = tf.leakyRelu(layer.apply(maps), leak) // [B, ⌈H/2⌉, ⌈W/2⌉, filters]
      }
      h = tf.reshape(maps, [-1, widths[0]])
    }
    let features = h
    for (const [index, layer] of hidden.entries()) {
      visit(layer, h)
      features = tf.relu(layer.apply(h))
      h = noisy(features, `hidden-${index + 1}`, params.hiddenNoise)
    }
    return { features, passed: h }
  }

  /** What is passed on and, under minibatch discrimination, each batch's closeness to itself. */
  function outputInput(passed: tf.Tensor2D, sizes: number[]): tf.Tensor2D {
    if (!minibatch) return passed
    const near = split(passed, sizes).map((batch) => minibatch.withinBatch(batch))
    return tf.concat([passed, tf.concat(near)], 1)
  }

  const features = (x: tf.Tensor2D) => tf.tidy(() => belowOutput(x, null, () => {}).features)

  return {
    passes(batches, random) {
      const sizes = batches.map(({ shape }) => shape[0])
      const all = batches.length === 1 ? batches[0] : tf.concat([...batches])
      const { features, passed } = belowOutput(all, random, () => {})
      const logits = split(output.apply(outputInput(passed, sizes)), sizes)
      return split(features, sizes).map((batch, index) => ({ features: batch, logits: logits[index] }))
    },
    logits: (x) =>
      tf.tidy(() => {
        const h = features(x)
        return output.apply(minibatch ? tf.concat([h, minibatch.toReference(h)], 1) : h)
      }),
    features,
    initialize(x, random) {
      tf.tidy(() => {
        const { passed } = belowOutput(x, random, (layer, h) => layer.initialize(h))
        output.initialize(outputInput(passed, [x.shape[0]]))
      })
    },
    setReference(x) {
      tf.tidy(() => minibatch?.setReference(features(x)))
    },
    trainable: [convolutions, hidden, minibatch ?? [], output].flat().flatMap((layer) => layer.trainable),
    parameters: [
      ...[convolutions, hidden, output].flat().flatMap((layer) => layer.parameters),
      ...(minibatch?.trainable ?? []),
    ],
  }
}

function split(x: tf.Tensor2D, sizes: number[]): tf.Tensor2D[] {
  return sizes.length === 1 ? [x] : tf.split(x, sizes)
}

/** Multiply-adds of one forward pass of one example. */
export function discriminatorMultiplyAdds(
  params: Omit<DiscriminatorParams, 'generatedLogit'>,
  data: DataShape,
): number {
  const sides = halvedSides(data, params.convolutions.length)
  const depths = [data.channels, ...params.convolutions]
  const convolutions = params.convolutions.reduce((sum, filters, index) => {
    const { width, height } = sides[index + 1]
    return sum + width * height * kernelSize * kernelSize * depths[index] * filters
  }, 0)
  const { width, height } = sides[sides.length - 1]
  const widths = [width * height * depths[depths.length - 1], ...params.hiddenWidths, data.classCount]
  return convolutions + widths.slice(1).reduce((sum, outputs, index) => sum + outputs * widths[index], 0)
}
