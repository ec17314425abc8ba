import * as tf from '@tensorflow/tfjs-core'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { defineMethod, defineStage } from '../method.ts'
import { combinatorNames } from '../nets/combinators.ts'
import {
  createConvolutionStack,
  ladderArchitectures,
  ladderConvolutionMultiplyAdds,
} from '../nets/ladder-convolutions.ts'
import { createDenseStack } from '../nets/ladder-layers.ts'
import { createLadderNetwork } from '../nets/ladder-network.ts'
import { mlpMultiplyAdds } from '../nets/mlp.ts'
import { mlpParams } from '../nets/mlp-params.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { labeledBatchParam, unlabeledBatchParam } from './batch-params.ts'
import { classifierScalars, classifierViews, representationViews, robustnessViews } from './classifier.ts'
import { ladderPresets } from './ladder-presets.ts'
import { ladderVariantPresets } from './ladder-variant-presets.ts'

/** Layers that have a scalar of their own: the image, the hidden layers, the output. */
const mostLayers = 8

const denoisingScalars = Array.from({ length: mostLayers }, (_, layer) => ({
  name: `loss/denoising-${layer}`,
  label: layer === 0 ? 'Denoising, image' : `Denoising, layer ${layer}`,
}))

/** The Ladder network. Rasmus et al. 2015, arXiv:1507.02672, Algorithm 1; its combinators: Pezeshki et al. 2015. */
export const ladder = defineMethod({
  id: 'ladder',
  title: 'Ladder network',
  summary: 'Denoises every layer of its own corrupted pass, with help from the side, while it learns from the labels.',
  paper: 'Rasmus et al. 2015, arXiv:1507.02672; Pezeshki et al. 2015, arXiv:1511.06430',
  params: {
    denoisingWeights: {
      kind: 'numbers',
      label: 'Denoising weights',
      symbol: 'λ',
      section: 'method',
      default: [1000, 10, 0.1],
      min: 0,
      max: 1_000_000,
      minLength: 1,
      maxLength: mostLayers,
      help: 'Of each layer from the image up; the last holds for all layers above. All 0: the noisy supervised baseline.',
    },
    combinator: {
      kind: 'choice',
      label: 'Combinator',
      symbol: 'g',
      section: 'method',
      default: 'gauss',
      options: [
        { value: combinatorNames[0], label: 'Gaussian (Rasmus et al.)' },
        { value: combinatorNames[1], label: 'Gaussian, v within 0 … 1' },
        { value: combinatorNames[2], label: 'Vanilla (Pezeshki et al.)' },
        { value: combinatorNames[3], label: 'Linear' },
        { value: combinatorNames[4], label: 'Augmented MLP, 4 units' },
        { value: combinatorNames[5], label: 'Augmented MLP, 2-2 units' },
        { value: combinatorNames[6], label: 'Augmented MLP, 2-2-2 units' },
      ],
      help: 'How a layer is denoised from its corrupted value and the signal from above.',
    },
    targets: {
      kind: 'choice',
      label: 'Targets',
      section: 'method',
      default: 'fixed',
      options: [
        { value: 'fixed', label: 'Fixed: the clean pass has no gradient' },
        { value: 'learned', label: 'Learned, as in the authors’ code' },
      ],
      help: 'Whether the clean pass, which the decoder shall reach, also moves towards what the decoder makes of it.',
    },
    labeledBatch: labeledBatchParam,
    unlabeledBatch: { ...unlabeledBatchParam, default: 100 },
    network: {
      kind: 'choice',
      label: 'Network',
      section: 'network',
      default: ladderArchitectures[0],
      options: [
        { value: ladderArchitectures[0], label: 'Perceptron' },
        { value: ladderArchitectures[1], label: 'Conv-FC: a perceptron moved over the image' },
        { value: ladderArchitectures[2], label: 'Conv-Small: five convolutions' },
      ],
      help: 'The convolutional networks have layers of their own and take images only.',
    },
    hiddenWidths: {
      ...mlpParams.hiddenWidths,
      default: [1000, 500, 250, 250, 250],
      minLength: 1,
      maxLength: mostLayers - 2,
      help: 'Width of each hidden layer of the perceptron, ReLU after each.',
    },
    inputNoise: {
      ...mlpParams.inputNoise,
      default: 0.3,
      help: 'Standard deviation of the Gaussian noise on the pixels of the corrupted pass.',
    },
    hiddenNoise: {
      ...mlpParams.hiddenNoise,
      default: 0.3,
      help: 'Standard deviation of the Gaussian noise after each normalisation of the corrupted pass, the output’s too.',
    },
    ...optimizerParams,
    ...evaluationParams,
  },
  scalars: [
    { name: 'loss/supervised', label: 'Cross-entropy, labelled, corrupted' },
    ...denoisingScalars,
    ...classifierScalars,
  ],
  views: [
    { kind: 'curves', id: 'losses', title: 'Cross-entropy', series: ['loss/supervised'], yLabel: 'Nats' },
    {
      kind: 'curves',
      id: 'denoising',
      title: 'Denoising cost by layer',
      series: denoisingScalars.map(({ name }) => name),
      yLabel: 'Squared error per unit',
      logarithmic: true,
      needs: { parameter: 'denoisingWeights', item: 'any' },
    },
    ...classifierViews,
    {
      kind: 'combinators',
      id: 'combinators',
      title: 'Learned combinators',
      needs: { parameter: 'denoisingWeights', item: 'any' },
    },
    {
      kind: 'reconstructions',
      id: 'reconstructions',
      title: 'Reconstructions',
      pathLabel: 'z̃ from layer {layer} up',
      note: 'Each column lets z̃ in from the side at its layer and above; below, the side gives the mean alone. Layer 0 is the image.',
      needs: { parameter: 'denoisingWeights', item: 'first' },
    },
    ...representationViews,
    ...robustnessViews,
  ],
  presets: [...ladderPresets, ...ladderVariantPresets],
  multiplyAdds: (params, data) =>
    (params.labeledBatch + params.unlabeledBatch) *
    (params.network === 'perceptron'
      ? mlpMultiplyAdds(params, data)
      : ladderConvolutionMultiplyAdds(params.network, data)),
  create({ params, data, variables, random }) {
    const options = { data, hiddenWidths: params.hiddenWidths, variables, random }
    const stack =
      params.network === 'perceptron' ? createDenseStack(options) : createConvolutionStack(params.network, options)
    const denoisingWeights = Array.from(
      { length: stack.layers.length + 1 },
      (_, layer) => params.denoisingWeights[Math.min(layer, params.denoisingWeights.length - 1)],
    )
    const learnsTargets = params.targets === 'learned'
    const network = createLadderNetwork({ ...params, stack, denoisingWeights, learnsTargets, variables, random })
    const optimizer = createOptimizer('optimizer', params, network.trainable, variables)
    const isDenoising = denoisingWeights.some((weight) => weight > 0)
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: {
        labeled: { from: 'labeled', size: params.labeledBatch },
        unlabeled: { from: 'unlabeled', size: params.unlabeledBatch },
      },
      feeds: (step) => ({ rate: optimizer.rateAt(step) }),
      step({ batches: { labeled, unlabeled }, feeds, random }) {
        const [, supervised, ...denoising] = optimizer.minimize(() => {
          const { logits } = network.encode(labeled.x, random.scope('labeled'))
          const supervised = crossEntropy(logits, labeled.y)
          if (!isDenoising) return [supervised, supervised]
          const clean = network.encode(unlabeled.x, null)
          const corrupted = network.encode(unlabeled.x, random.scope('unlabeled'))
          const costs = network.denoisingCosts(corrupted, clean)
          const weighted = costs.flatMap((cost, layer) => (cost ? [tf.mul(cost, denoisingWeights[layer])] : []))
          return [tf.addN([supervised, ...weighted]) as tf.Scalar, supervised, ...costs.filter((cost) => cost !== null)]
        }, feeds.rate)
        const weighted = denoisingWeights.flatMap((weight, layer) => (weight > 0 ? [layer] : []))
        return {
          'loss/supervised': supervised,
          ...Object.fromEntries(weighted.map((layer, index) => [denoisingScalars[layer].name, denoising[index]])),
        }
      },
    })
    return {
      stages: [train],
      classify: network.classify,
      encode: network.codes,
      filters: network.filters,
      combinators: network.combinators,
      ...(network.reconstruct && { reconstruct: network.reconstruct }),
      prepareEvaluation: (pool) => network.estimateStatistics(pool.unlabeled(1000)),
    }
  },
})
