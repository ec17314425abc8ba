import * as tf from '@tensorflow/tfjs-core'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { entropy } from '../losses/entropy.ts'
import { localDistributionalSmoothness } from '../losses/virtual-adversarial.ts'
import { defineMethod, defineStage } from '../method.ts'
import { createMlp, mlpMultiplyAdds } from '../nets/mlp.ts'
import { mlpParams } from '../nets/mlp-params.ts'
import { detach } from '../ops/detach.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { labeledBatchParam, unlabeledBatchParam } from './batch-params.ts'
import { classifierScalars, classifierViews, filterView, robustnessViews } from './classifier.ts'
import { vatPresets } from './vat-presets.ts'

/** Virtual adversarial training. Miyato et al. 2018, arXiv:1704.03976, Algorithm 1 and eq. 8. */
export const vat = defineMethod({
  id: 'vat',
  title: 'Virtual adversarial training',
  summary: 'Keeps the prediction the same in the direction in which it would change most, on images without labels.',
  paper: 'Miyato et al. 2018, arXiv:1704.03976; Miyato et al. 2016, arXiv:1507.00677',
  params: {
    epsilon: {
      kind: 'number',
      label: 'Perturbation norm',
      symbol: 'ε',
      section: 'method',
      default: 2,
      min: 0,
      max: 20,
      help: 'L2 norm of the virtual adversarial perturbation, for pixels in [0, 1].',
    },
    alpha: {
      kind: 'number',
      label: 'Weight of the smoothness',
      symbol: 'α',
      section: 'method',
      default: 1,
      min: 0,
      max: 100,
      help: 'Loss = cross-entropy + α · LDS.',
    },
    powerIterations: {
      kind: 'integer',
      label: 'Power iterations',
      symbol: 'I_p',
      section: 'method',
      default: 1,
      min: 0,
      max: 20,
      help: 'Each costs one forward and one backward pass. 0: a random direction (random perturbation training).',
    },
    xi: {
      kind: 'number',
      label: 'Finite difference',
      symbol: 'ξ',
      section: 'method',
      default: 0.01,
      min: 1e-9,
      max: 10,
      help: 'Length of the step by which the direction is found.',
    },
    warmUpSteps: {
      kind: 'integer',
      label: 'Warm-up',
      unit: 'steps',
      section: 'method',
      default: 200,
      min: 0,
      max: 10_000_000,
      help: 'α grows linearly from 0 over this many steps.',
    },
    entropyWeight: {
      kind: 'number',
      label: 'Entropy minimisation',
      section: 'method',
      default: 1,
      min: 0,
      max: 100,
      help: 'Weight of the mean entropy of predictions on the unlabelled batch (VAT+EntMin).',
    },
    labeledBatch: labeledBatchParam,
    unlabeledBatch: unlabeledBatchParam,
    ...mlpParams,
    hiddenWidths: { ...mlpParams.hiddenWidths, default: [1200, 600, 300, 150] },
    batchNorm: { ...mlpParams.batchNorm, default: 'all' },
    hiddenNoise: { ...mlpParams.hiddenNoise, default: 0.5 },
    ...optimizerParams,
    ...evaluationParams,
  },
  scalars: [
    { name: 'loss/supervised', label: 'Cross-entropy, labelled' },
    { name: 'loss/lds', label: 'LDS, unlabelled' },
    { name: 'loss/entropy', label: 'Entropy, unlabelled' },
    ...classifierScalars,
  ],
  views: [
    {
      kind: 'curves',
      id: 'losses',
      title: 'Losses',
      series: ['loss/supervised', 'loss/lds', 'loss/entropy'],
      yLabel: 'Nats',
    },
    ...classifierViews,
    ...robustnessViews,
    filterView,
  ],
  presets: vatPresets,
  multiplyAdds: (params, data) => (params.labeledBatch + params.unlabeledBatch) * mlpMultiplyAdds(params, data),
  create({ params, data, variables, random }) {
    const network = createMlp({ inputSize: data.inputSize, classCount: data.classCount, params, variables, random })
    const optimizer = createOptimizer('optimizer', params, network.trainable, variables)
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: {
        labeled: { from: 'labeled', size: params.labeledBatch },
        unlabeled: { from: 'unlabeled', size: params.unlabeledBatch },
      },
      feeds: (step) => ({
        rate: optimizer.rateAt(step),
        alpha: params.alpha * Math.min(1, (step + 1) / Math.max(1, params.warmUpSteps)),
      }),
      step({ batches: { labeled, unlabeled }, feeds, random }) {
        const classify = (x: tf.Tensor2D, pass: string) =>
          network.logits(x, { mode: 'train', random: random.scope(pass) })
        const [, crossEntropyLoss, lds, predictionEntropy] = optimizer.minimize(() => {
          const crossEntropyLoss = crossEntropy(classify(labeled.x, 'labeled'), labeled.y)
          const cleanLogits = classify(unlabeled.x, 'clean')
          const lds = localDistributionalSmoothness(classify, unlabeled.x, cleanLogits, random, params)
          const loss = tf.add(crossEntropyLoss, tf.mul(lds, feeds.alpha)) as tf.Scalar
          if (params.entropyWeight === 0) return [loss, crossEntropyLoss, lds, entropy(detach(cleanLogits))]
          const predictionEntropy = entropy(cleanLogits)
          return [
            tf.add(loss, tf.mul(predictionEntropy, params.entropyWeight)),
            crossEntropyLoss,
            lds,
            predictionEntropy,
          ]
        }, feeds.rate)
        return { 'loss/supervised': crossEntropyLoss, 'loss/lds': lds, 'loss/entropy': predictionEntropy }
      },
    })
    return {
      stages: [train],
      perturbationNorm: params.epsilon,
      classify: (x) => network.logits(x, { mode: 'evaluate' }),
      encode: network.encode,
      filters: network.filters,
      prepareEvaluation: (pool) => network.estimateStatistics(pool.unlabeled(1000)),
    }
  },
})
