import type { Preset, PublishedResult } from '../../shared/method-descriptor.ts'
import { authorsTargets, longSchedule } from './ladder-presets.ts'

const rasmusWeights =
  'The paper’s own denoising weights and noise are not known here: those of Rasmus et al. are taken.'

function augmented(
  id: string,
  title: string,
  combinator: string,
  weights: readonly number[],
  { labels, ...published }: Pick<PublishedResult, 'testError' | 'spread' | 'labels'>,
): Preset {
  return {
    id,
    title,
    description: 'The full ladder with a small perceptron of each unit as its combinator, 90,000 steps.',
    settings: labels === 'all' ? { allLabels: true } : { labels },
    params: {
      ...longSchedule,
      ...authorsTargets,
      denoisingWeights: weights,
      combinator,
      ...(labels === 1000 ? { hiddenNoise: 0.2 } : {}),
    },
    published: { ...published, labels, source: 'Pezeshki et al. 2015, arXiv:1511.06430', note: rasmusWeights },
  }
}

/** The best augmented MLPs of Pezeshki et al. 2015 and the convolutional ladders of Rasmus et al. 2015. */
export const ladderVariantPresets: readonly Preset[] = [
  augmented('amlp-100', 'Augmented MLP, 100 labels', 'mlp-2-2-2', [1000, 10, 0.1], {
    testError: 1.002,
    spread: 0.038,
    labels: 100,
  }),
  augmented('amlp-1000', 'Augmented MLP, 1,000 labels', 'mlp-4', [2000, 20, 0.1], {
    testError: 0.974,
    spread: 0.021,
    labels: 1000,
  }),
  augmented('amlp-all', 'Augmented MLP, all labels', 'mlp-2-2', [1000, 1, 0.01], {
    testError: 0.569,
    spread: 0.01,
    labels: 'all',
  }),
  {
    id: 'conv-fc-100',
    title: 'Conv-FC, full, 100 labels',
    description: 'A perceptron moved over the image, every layer denoised, 90,000 steps: meant for a GPU.',
    settings: { labels: 100 },
    params: { ...longSchedule, ...authorsTargets, network: 'conv-fc', denoisingWeights: [1000, 10, 0.1] },
  },
  {
    id: 'conv-small-gamma-100',
    title: 'Conv-Small Γ, 100 labels',
    description: 'Five convolutions, only the output denoised, 90,000 steps: meant for a GPU.',
    settings: { labels: 100 },
    params: { ...longSchedule, ...authorsTargets, network: 'conv-small', denoisingWeights: [0, 0, 0, 0, 0, 0, 1] },
  },
  {
    id: 'conv-small-baseline-100',
    title: 'Conv-Small, noisy baseline, 100 labels',
    description: 'Five convolutions and noise 0.45 without denoising, 12,000 steps.',
    settings: { labels: 100 },
    params: {
      ...longSchedule,
      steps: 12_000,
      decayFrom: 0.5,
      network: 'conv-small',
      denoisingWeights: [0],
      hiddenNoise: 0.45,
    },
  },
]
