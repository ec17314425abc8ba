import * as tf from '@tensorflow/tfjs-core'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { smoothLabels } from '../losses/label-smoothing.ts'
import { sumOfSquares } from '../losses/sum-of-squares.ts'
import { defineMethod, defineStage } from '../method.ts'
import { convnetMultiplyAdds, createConvnet } from '../nets/convnet.ts'
import { convolutionParams, mlpParams } from '../nets/mlp-params.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { labeledBatchParam } from './batch-params.ts'
import { classifierScalars, classifierViews, filterView, robustnessViews } from './classifier.ts'
import { planePresets } from './plane-presets.ts'

const miyatoWidths = [1200, 600, 300, 150]

/** The student study's 100 labels, a share of 0.3 of which validate. */
const studyLabels = { labels: 70, validationSize: 30 }

/** The supervised baseline: a perceptron or a small convolutional network on the labelled examples alone, cross-entropy. */
export const supervised = defineMethod({
  id: 'supervised',
  title: 'Supervised baseline',
  summary: 'A network that sees the labelled examples only: what the unlabelled pool has to beat.',
  paper: 'Rumelhart et al. 1986; batch normalisation: Ioffe & Szegedy 2015, arXiv:1502.03167',
  params: {
    weightDecay: {
      kind: 'number',
      label: 'L2 regularisation',
      symbol: 'λ',
      section: 'method',
      default: 0,
      min: 0,
      max: 10,
      help: 'Loss = cross-entropy + λ · sum of squares of all trained parameters.',
    },
    labelSmoothing: {
      kind: 'number',
      label: 'Label smoothing',
      section: 'method',
      default: 0,
      min: 0,
      max: 0.9,
      help: 'Share of the target spread evenly over the classes.',
    },
    labeledBatch: labeledBatchParam,
    ...convolutionParams,
    ...mlpParams,
    ...optimizerParams,
    ...evaluationParams,
  },
  scalars: [{ name: 'loss/supervised', label: 'Cross-entropy, labelled' }, ...classifierScalars],
  views: [
    { kind: 'curves', id: 'losses', title: 'Loss', series: ['loss/supervised'], yLabel: 'Nats' },
    ...classifierViews,
    ...robustnessViews,
    filterView,
  ],
  presets: [
    {
      id: 'example',
      title: 'Example, 100 labels',
      description: 'The baseline of the VAT example on the same split: some seconds on two cores.',
      settings: { labels: 100 },
      params: { hiddenWidths: miyatoWidths, steps: 500, evaluateEvery: 100 },
    },
    {
      id: 'mnist-100-noise',
      title: 'MNIST, 100 labels, Gaussian noise',
      description: 'The noisy baseline that the Ladder network is held against.',
      settings: { labels: 100 },
      params: {
        hiddenWidths: [1000, 500, 250, 250, 250],
        batchNorm: 'all',
        inputNoise: 0.3,
        hiddenNoise: 0.5,
        steps: 10_000,
        decay: 'linear',
        decayFrom: 0.67,
        evaluateEvery: 500,
      },
      published: {
        testError: 21.74,
        spread: 1.77,
        labels: 100,
        source: 'Rasmus et al. 2015, arXiv:1507.02672v1, Table 1',
        note: 'There the noise is added before the ReLU, and training lasts 90,000 steps.',
      },
    },
    {
      id: 'study-dnn',
      title: 'Student study, DNN, 100 labels',
      description:
        'Dense network, Adam 0.001, batch 32, 50 passes over 70 labelled images, 30 more validate; its layer widths are ours.',
      settings: studyLabels,
      params: {
        hiddenWidths: [512, 256],
        batchNorm: 'none',
        learningRate: 0.001,
        labeledBatch: 32,
        steps: 150,
        evaluateEvery: 30,
      },
      published: {
        testError: 30.54,
        labels: 100,
        source: 'Improved-GAN report, 2021 (69.46 % accuracy)',
        note: 'We read its validation share of 0.3 as 30 of the 100 labels; its layer widths are not printed.',
      },
    },
    {
      id: 'study-cnn',
      title: 'Student study, CNN, 100 labels',
      description:
        'Small convolutional network, Adam 0.001, batch 32, 100 passes over 70 labelled images, 30 more validate; its widths are ours.',
      settings: studyLabels,
      params: {
        convolutions: [32, 64],
        hiddenWidths: [128],
        batchNorm: 'none',
        learningRate: 0.001,
        labeledBatch: 32,
        steps: 300,
        evaluateEvery: 60,
      },
      published: {
        testError: 16.61,
        labels: 100,
        source: 'Improved-GAN report, 2021 (83.39 % accuracy)',
        note: 'We read its validation share of 0.3 as 30 of the 100 labels; its layer widths are not printed.',
      },
    },
    {
      id: 'mnist-all',
      title: 'MNIST, all labels',
      description: 'Every label outside the validation set; the published row uses all 60,000.',
      settings: { allLabels: true },
      params: {
        hiddenWidths: [1000, 500, 250, 250, 250],
        batchNorm: 'all',
        inputNoise: 0.3,
        hiddenNoise: 0.5,
        steps: 60_000,
        decay: 'linear',
        decayFrom: 0.67,
        evaluateEvery: 2000,
      },
      published: {
        testError: 0.8,
        spread: 0.03,
        labels: 'all',
        source: 'Rasmus et al. 2015, arXiv:1507.02672v1, Table 1',
      },
    },
    ...planePresets('', 'no regularisation', { moons: {}, circles: {} }),
    ...planePresets('l2', 'L2', { moons: { weightDecay: 1e-4 }, circles: { weightDecay: 1e-4 } }),
    ...planePresets('dropout', 'dropout of the input', {
      moons: { inputDropout: 0.4 },
      circles: { inputDropout: 0.75 },
    }),
  ],
  multiplyAdds: (params, data) => params.labeledBatch * convnetMultiplyAdds(params, data),
  create({ params, data, variables, random }) {
    const network = createConvnet({ data, params, variables, random })
    const optimizer = createOptimizer('optimizer', params, network.trainable, variables)
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: { labeled: { from: 'labeled', size: params.labeledBatch } },
      feeds: (step) => ({ rate: optimizer.rateAt(step) }),
      step({ batches: { labeled }, feeds, random }) {
        const [, loss] = optimizer.minimize(() => {
          const logits = network.logits(labeled.x, { mode: 'train', random: random.scope('labeled') })
          const loss = crossEntropy(logits, smoothLabels(labeled.y, params.labelSmoothing))
          if (params.weightDecay === 0) return [loss, loss]
          return [tf.add(loss, tf.mul(sumOfSquares(network.trainable), params.weightDecay)), loss]
        }, feeds.rate)
        return { 'loss/supervised': loss }
      },
    })
    return {
      stages: [train],
      classify: (x) => network.logits(x, { mode: 'evaluate' }),
      encode: network.encode,
      filters: network.filters,
      prepareEvaluation: (pool) => network.estimateStatistics(pool.labeled(1000)),
    }
  },
})
