import * as tf from '@tensorflow/tfjs-core'
import { errorUnderAttack } from '../diagnostics/error-under-attack.ts'
import { adversarialPerturbation } from '../losses/adversarial-perturbation.ts'
import { crossEntropy } from '../losses/cross-entropy.ts'
import { defineMethod, defineStage } from '../method.ts'
import { createMlp, mlpMultiplyAdds } from '../nets/mlp.ts'
import { mlpParams } from '../nets/mlp-params.ts'
import { createOptimizer } from '../optimizers/optimizer.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { labeledBatchParam } from './batch-params.ts'
import { classifierScalars, classifierViews, filterView, robustnessViews } from './classifier.ts'
import { planePresets } from './plane-presets.ts'

/** Adversarial training with the labels. Goodfellow et al. 2015, arXiv:1412.6572, section 6; L2: Miyato et al. 2018, eq. 1–3. */
export const adversarial = defineMethod({
  id: 'adversarial',
  title: 'Adversarial training',
  summary: 'Trains on labelled images and on the same images moved in the direction that hurts the loss most.',
  paper: 'Goodfellow et al. 2015, arXiv:1412.6572; Miyato et al. 2018, arXiv:1704.03976',
  params: {
    norm: {
      kind: 'choice',
      label: 'Norm',
      section: 'method',
      default: 'linf',
      options: [
        { value: 'linf', label: 'L∞: fast gradient sign' },
        { value: 'l2', label: 'L2: along the gradient' },
      ],
      help: 'In which norm the perturbation has size ε.',
    },
    epsilon: {
      kind: 'number',
      label: 'Perturbation size',
      symbol: 'ε',
      section: 'method',
      default: 0.25,
      min: 0,
      max: 20,
      help: 'For pixels in [0, 1], in the chosen norm; also the attack of the error under attack.',
    },
    iterations: {
      kind: 'integer',
      label: 'Attack iterations',
      section: 'method',
      default: 1,
      min: 1,
      max: 100,
      help: '1 is the fast gradient method; more take smaller steps and stay within ε.',
    },
    form: {
      kind: 'choice',
      label: 'Loss',
      section: 'method',
      default: 'mixed',
      options: [
        { value: 'mixed', label: 'α · J(x) + (1 − α) · J(x + r)' },
        { value: 'additive', label: 'J(x) + λ · J(x + r)' },
      ],
      help: 'How the loss on perturbed images joins the loss on clean ones.',
    },
    alpha: {
      kind: 'number',
      label: 'Weight of the clean loss',
      symbol: 'α',
      section: 'method',
      default: 0.5,
      min: 0,
      max: 1,
      help: 'Only in the mixed form.',
    },
    lambda: {
      kind: 'number',
      label: 'Weight of the perturbed loss',
      symbol: 'λ',
      section: 'method',
      default: 1,
      min: 0,
      max: 100,
      help: 'Only in the additive form.',
    },
    labeledBatch: labeledBatchParam,
    ...mlpParams,
    ...optimizerParams,
    ...evaluationParams,
  },
  scalars: [
    { name: 'loss/clean', label: 'Cross-entropy, clean' },
    { name: 'loss/adversarial', label: 'Cross-entropy, perturbed' },
    { name: 'error/adversarial', label: 'Test error under the attack', unit: '%' },
    ...classifierScalars,
  ],
  views: [
    { kind: 'curves', id: 'losses', title: 'Losses', series: ['loss/clean', 'loss/adversarial'], yLabel: 'Nats' },
    { kind: 'curves', id: 'attack', title: 'Error under attack', series: ['error/adversarial'], yLabel: 'Error (%)' },
    ...classifierViews,
    ...robustnessViews,
    filterView,
  ],
  presets: [
    {
      id: 'shallow-softmax',
      title: 'Shallow softmax under FGSM',
      description: 'A linear classifier trained without adversarial images fails almost wholly under FGSM at ε = 0.25.',
      settings: { allLabels: true },
      params: { hiddenWidths: [], form: 'mixed', alpha: 1, epsilon: 0.25, steps: 5000, evaluateEvery: 500 },
    },
    {
      id: 'mnist-linf',
      title: 'MNIST, all labels, L∞',
      description: 'Fast gradient sign method, ε = 0.25, equal weights, on 784-1200-1200-10.',
      settings: { allLabels: true },
      params: { batchNorm: 'all', steps: 60_000, decay: 'linear', evaluateEvery: 2000 },
      published: {
        testError: 0.78,
        labels: 'all',
        source: 'Goodfellow et al. 2015, as printed by Rasmus et al. 2015, arXiv:1507.02672v1, Table 1',
        note: 'The published network is a maxout network with dropout.',
      },
    },
    {
      id: 'mnist-l2',
      title: 'MNIST, all labels, L2',
      description: 'Along the gradient with L2 norm 2, additive form, on 784-1200-600-300-150-10.',
      settings: { allLabels: true },
      params: {
        norm: 'l2',
        epsilon: 2,
        form: 'additive',
        hiddenWidths: [1200, 600, 300, 150],
        batchNorm: 'all',
        steps: 60_000,
        decay: 'step',
        decayEvery: 600,
        evaluateEvery: 2000,
      },
    },
    ...planePresets('', 'adversarial training', {
      moons: { norm: 'l2', form: 'additive', epsilon: 0.2 },
      circles: { norm: 'l2', form: 'additive', epsilon: 0.65 },
    }),
  ],
  multiplyAdds: (params, data) => params.labeledBatch * mlpMultiplyAdds(params, data),
  create({ params, data, variables, random }) {
    const network = createMlp({ inputSize: data.inputSize, classCount: data.classCount, params, variables, random })
    const optimizer = createOptimizer('optimizer', params, network.trainable, variables)
    const isMixed = params.form === 'mixed'
    const cleanWeight = isMixed ? params.alpha : 1
    const adversarialWeight = isMixed ? 1 - params.alpha : params.lambda
    const train = defineStage({
      name: 'train',
      steps: params.steps,
      batches: { labeled: { from: 'labeled', size: params.labeledBatch } },
      feeds: (step) => ({ rate: optimizer.rateAt(step) }),
      step({ batches: { labeled }, feeds, random }) {
        const classify = (x: tf.Tensor2D, pass: string) =>
          network.logits(x, { mode: 'train', random: random.scope(pass) })
        const [, clean, perturbed] = optimizer.minimize(() => {
          const clean = crossEntropy(classify(labeled.x, 'clean'), labeled.y)
          const perturbation = adversarialPerturbation(classify, labeled.x, labeled.y, params)
          const perturbed = crossEntropy(classify(tf.add(labeled.x, perturbation), 'perturbed'), labeled.y)
          return [tf.add(tf.mul(clean, cleanWeight), tf.mul(perturbed, adversarialWeight)), clean, perturbed]
        }, feeds.rate)
        return { 'loss/clean': clean, 'loss/adversarial': perturbed }
      },
    })
    const classify = (x: tf.Tensor2D) => network.logits(x, { mode: 'evaluate' })
    return {
      stages: [train],
      classify,
      encode: network.encode,
      filters: network.filters,
      measure: (images, labels) => ({ 'error/adversarial': errorUnderAttack(classify, images, labels, params) }),
      prepareEvaluation: (pool) => network.estimateStatistics(pool.labeled(1000)),
    }
  },
})
