import * as tf from '@tensorflow/tfjs-core'
import { linearProbe } from '../diagnostics/linear-probe.ts'
import { nearestNeighbors } from '../diagnostics/nearest-neighbors.ts'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { reconstructionLoss } from '../losses/reconstruction.ts'
import { defineMethod, defineStage, type Stage } from '../method.ts'
import { createAutoencoder, type AutoencoderLayer } from '../nets/autoencoder.ts'
import { corruptionParams, damage } from '../nets/corruption.ts'
import { createMlp, mlpMultiplyAdds } from '../nets/mlp.ts'
import { mlpParams } from '../nets/mlp-params.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { errorPercent } from '../training/evaluate.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { labeledBatchParam, unlabeledBatchParam } from './batch-params.ts'
import { classifierScalars, classifierViews, representationViews, robustnessViews } from './classifier.ts'

const linearProbeScalar = 'error/linear-probe'
const neighborsScalar = 'error/k-nn'

/** Denoising autoencoders, stacked or deep, then a classifier on their codes. Vincent et al. 2010, JMLR 11. */
export const denoisingAutoencoder = defineMethod({
  id: 'denoising-autoencoder',
  title: 'Denoising autoencoder',
  summary: 'Learns codes by repairing damaged images without labels, then learns the labels from the codes.',
  paper: 'Vincent et al. 2010, JMLR 11:3371–3408; Vincent et al. 2008, ICML',
  params: {
    training: {
      kind: 'choice',
      label: 'Pre-training',
      section: 'method',
      default: 'stacked',
      options: [
        { value: 'stacked', label: 'Stacked: layer by layer' },
        { value: 'deep', label: 'Deep: all layers at once' },
      ],
      help: 'Stacked trains each layer on the codes of the one below, which stays as it is.',
    },
    ...corruptionParams,
    reconstruction: {
      kind: 'choice',
      label: 'Reconstruction loss',
      section: 'method',
      default: 'cross-entropy',
      options: [
        { value: 'cross-entropy', label: 'Cross-entropy' },
        { value: 'squared', label: 'Squared error' },
      ],
      help: 'Summed over the numbers of an example.',
    },
    tied: {
      kind: 'boolean',
      label: 'Tied weights',
      section: 'method',
      default: true,
      help: 'A layer decodes with its own weights, transposed.',
    },
    pretrainingSteps: {
      kind: 'integer',
      label: 'Pre-training',
      unit: 'steps',
      section: 'optimization',
      default: 5000,
      min: 0,
      max: 100_000_000,
      help: 'Of each layer when stacked, of all together when deep. 0: none.',
    },
    labeledBatch: labeledBatchParam,
    unlabeledBatch: { ...unlabeledBatchParam, default: 100 },
    hiddenWidths: {
      ...mlpParams.hiddenWidths,
      default: [1000, 1000, 1000],
      minLength: 1,
      help: 'Width of each layer of codes, sigmoid after each.',
    },
    ...optimizerParams,
    steps: {
      ...optimizerParams.steps,
      label: 'Fine-tuning',
      unit: 'steps',
      help: 'With the labels, through all layers.',
    },
    ...evaluationParams,
  },
  scalars: [
    { name: 'loss/reconstruction', label: 'Reconstruction' },
    { name: 'loss/supervised', label: 'Cross-entropy, labelled' },
    { name: linearProbeScalar, label: 'Linear probe of the codes, fitted to the labelled ones', unit: '%' },
    { name: neighborsScalar, label: 'k-NN among the labelled codes, k by leaving one of them out', unit: '%' },
    ...classifierScalars,
  ],
  views: [
    {
      kind: 'curves',
      id: 'reconstruction',
      title: 'Reconstruction',
      series: ['loss/reconstruction'],
      yLabel: 'Loss per example',
      needs: { parameter: 'pretrainingSteps', item: 'any' },
    },
    { kind: 'curves', id: 'losses', title: 'Cross-entropy', series: ['loss/supervised'], yLabel: 'Nats' },
    {
      kind: 'curves',
      id: 'probes',
      title: 'Test error of probes of the codes',
      series: [linearProbeScalar, neighborsScalar],
      yLabel: 'Error (%)',
    },
    ...classifierViews,
    {
      kind: 'reconstructions',
      id: 'reconstructions',
      title: 'Reconstructions',
      pathLabel: 'Through layer {layer}',
      note: 'Each column goes up to the codes of its layer and down again; a layer not trained yet repairs nothing.',
    },
    ...representationViews,
    ...robustnessViews,
  ],
  presets: [
    {
      id: 'stacked-100',
      title: 'Stacked, 100 labels',
      description: 'Three layers of 1,000 codes, a quarter of the numbers masked, 5,000 steps each, then fine-tuning.',
      settings: { labels: 100 },
      params: { steps: 1000, learningRate: 0.001, evaluateEvery: 500 },
    },
    {
      id: 'single-100',
      title: 'One layer, 100 labels',
      description: 'One layer of 1,000 codes, a quarter of the numbers masked.',
      settings: { labels: 100 },
      params: { hiddenWidths: [1000], steps: 1000, learningRate: 0.001, evaluateEvery: 500 },
    },
    {
      id: 'deep-100',
      title: 'Deep, 100 labels',
      description: 'The stack of three layers, all of it trained at once for 15,000 steps, then fine-tuning.',
      settings: { labels: 100 },
      params: { training: 'deep', pretrainingSteps: 15_000, steps: 1000, learningRate: 0.001, evaluateEvery: 500 },
    },
    {
      id: 'stacked-all',
      title: 'Stacked, all labels',
      description: 'The stack of three layers, fine-tuned with every label for 60,000 steps.',
      settings: { allLabels: true },
      params: {
        pretrainingSteps: 30_000,
        steps: 60_000,
        learningRate: 0.001,
        decay: 'linear',
        evaluateEvery: 2000,
      },
    },
  ],
  multiplyAdds: (params, data) => 2 * params.unlabeledBatch * mlpMultiplyAdds(params, data),
  create({ params, data, variables, random }) {
    const { inputSize, classCount } = data
    const layers = createAutoencoder({ ...params, inputSize, variables, random })
    const head = createMlp({
      inputSize: params.hiddenWidths[params.hiddenWidths.length - 1],
      classCount,
      params: { hiddenWidths: [], batchNorm: 'none', inputNoise: 0, inputDropout: 0, hiddenNoise: 0, dropout: 0 },
      variables,
      random,
    })
    const encode = (x: tf.Tensor2D, upTo: readonly AutoencoderLayer[]) =>
      upTo.reduce((codes, layer) => layer.encode(codes), x)
    /** Scores of the lowest of these layers from the codes of the highest. */
    const decode = (codes: tf.Tensor2D, from: readonly AutoencoderLayer[]) =>
      from.toReversed().reduce((above, layer, index) => layer.decode(index === 0 ? above : tf.sigmoid(above)), codes)
    const logits = (x: tf.Tensor2D) => head.logits(encode(x, layers), { mode: 'evaluate' })

    /** Repairs the codes of `below` with these layers. */
    function pretraining(
      name: string,
      below: readonly AutoencoderLayer[],
      trained: readonly AutoencoderLayer[],
    ): Stage {
      const stageParams = { ...params, steps: params.pretrainingSteps }
      const trainable = trained.flatMap((layer) => layer.trainable)
      const optimizer = createOptimizer(`${name}-optimizer`, stageParams, trainable, variables)
      return defineStage({
        name,
        steps: params.pretrainingSteps,
        batches: { unlabeled: { from: 'unlabeled', size: params.unlabeledBatch } },
        feeds: (step) => ({ rate: optimizer.rateAt(step) }),
        step({ batches: { unlabeled }, feeds, random }) {
          const target = encode(unlabeled.x, below)
          const damaged = damage(target, 'input', random, params)
          const [loss] = optimizer.minimize(() => {
            const codes = encode(damaged, trained)
            const scores = decode(codes, trained)
            return [reconstructionLoss(params.reconstruction, scores, target)]
          }, feeds.rate)
          return { 'loss/reconstruction': loss }
        },
      })
    }

    const encoderWeights = layers.flatMap(({ trainable }) => trainable.slice(0, 2))
    const optimizer = createOptimizer(
      'fine-tuning-optimizer',
      params,
      [...encoderWeights, ...head.trainable],
      variables,
    )
    const fineTuning = defineStage({
      name: 'fine-tuning',
      steps: params.steps,
      batches: { labeled: { from: 'labeled', size: params.labeledBatch } },
      feeds: (step) => ({ rate: optimizer.rateAt(step) }),
      step({ batches: { labeled }, feeds }) {
        const [loss] = optimizer.minimize(() => [crossEntropy(logits(labeled.x), labeled.y)], feeds.rate)
        return { 'loss/supervised': loss }
      },
    })
    const stages =
      params.training === 'deep'
        ? [pretraining('pre-training', [], layers)]
        : layers.map((layer, index) => pretraining(`layer-${index + 1}`, layers.slice(0, index), [layer]))
    return {
      stages: [...stages.filter(({ steps }) => steps > 0), fineTuning],
      classify: (x) => tf.tidy(() => logits(x)),
      encode: (x) => tf.tidy(() => encode(x, layers)),
      filters: layers[0].weights,
      reconstruct(x, random) {
        const corrupted = damage(x, 'input', random, params)
        const paths = layers.map((_, index) => {
          const through = layers.slice(0, index + 1)
          return { layer: index + 1, repaired: tf.tidy(() => tf.sigmoid(decode(encode(corrupted, through), through))) }
        })
        // Undamaged, it is x itself, which is not ours to give away.
        return { corrupted: corrupted === x ? tf.clone(x) : corrupted, paths }
      },
      measure(images, labels, labeled) {
        const codes = (x: tf.Tensor2D) => encode(x, layers)
        const truth = tf.tidy(() => tf.argMax(labels, 1).dataSync<'int32'>())
        return {
          [linearProbeScalar]: errorPercent(linearProbe(codes, labeled, images), truth),
          [neighborsScalar]: errorPercent(nearestNeighbors(codes, labeled, images).classes, truth),
        }
      },
      prepareEvaluation() {
        // Nothing is normalised.
      },
    }
  },
})
