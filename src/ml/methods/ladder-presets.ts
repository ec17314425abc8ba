import type { Preset, PublishedResult } from '../../shared/method-descriptor.ts'

const source = 'Rasmus et al. 2015, arXiv:1507.02672v1, Table 1'

/** 150 passes of 600 updates; the rate falls to 0 over the last third. */
export const longSchedule = {
  steps: 90_000,
  decay: 'linear',
  decayFrom: 0.67,
  evaluateEvery: 1500,
  checkpointEvery: 1500,
}

/** In the authors' code the denoising costs also teach the clean pass. */
export const authorsTargets = { targets: 'learned' } as const

const all = 'all' as const

interface Row {
  id: string
  title: string
  description: string
  /** λ from the image up; the last holds for the layers above. */
  weights: readonly number[]
  noise?: number
  labels: number | typeof all
  published?: Pick<PublishedResult, 'testError' | 'spread'> & { source?: string }
}

const top = (weight: number): number[] => [0, 0, 0, 0, 0, 0, weight]

const rows: readonly Row[] = [
  row('full', 50, [2000, 20, 0.1], {
    testError: 1.62,
    spread: 0.65,
    source: 'Ladder network, as quoted by the abstract of arXiv:1711.07476',
  }),
  row('full', 100, [1000, 10, 0.1], { testError: 1.06, spread: 0.37 }),
  { ...row('full', 1000, [2000, 20, 0.1], { testError: 0.84, spread: 0.08 }), noise: 0.2 },
  row('full', all, [1000, 1, 0.01], { testError: 0.57, spread: 0.02 }),
  row('bottom', 100, [5000, 0], { testError: 1.09, spread: 0.32 }),
  row('bottom', 1000, [2000, 0], { testError: 0.9, spread: 0.05 }),
  row('bottom', all, [2000, 0], { testError: 0.59, spread: 0.03 }),
  row('gamma', 100, top(0.5), { testError: 3.06, spread: 1.44 }),
  row('gamma', 1000, top(10), { testError: 1.53, spread: 0.1 }),
  row('gamma', all, top(2), { testError: 0.78, spread: 0.03 }),
  { ...row('baseline', 100, [0], { testError: 21.74, spread: 1.77 }), noise: 0.5 },
  { ...row('baseline', 1000, [0], { testError: 5.7, spread: 0.2 }), noise: 0.5 },
  { ...row('baseline', all, [0], { testError: 0.8, spread: 0.03 }), noise: 0.5 },
]

/** The short one first, then every cell of the paper's rows for MNIST without convolutions. */
export const ladderPresets: readonly Preset[] = [
  {
    id: 'short-100',
    title: 'Full, 100 labels, short',
    description: 'The weights and noise of the paper over 15,000 steps: about ten minutes on two cores.',
    settings: { labels: 100 },
    params: { ...longSchedule, ...authorsTargets, steps: 15_000, evaluateEvery: 500, checkpointEvery: 500 },
    published: { testError: 1.06, spread: 0.37, labels: 100, source, note: 'The published run has 90,000 steps.' },
  },
  ...rows.map(({ id, title, description, weights, noise, labels, published }): Preset => ({
    id,
    title,
    description,
    settings: labels === all ? { allLabels: true } : { labels },
    params: {
      ...longSchedule,
      ...(weights.some((weight) => weight > 0) && authorsTargets),
      denoisingWeights: weights,
      ...(noise === undefined ? {} : { hiddenNoise: noise }),
    },
    ...(published && { published: { source, ...published, labels } }),
  })),
]

function row(
  model: 'full' | 'bottom' | 'gamma' | 'baseline',
  labels: Row['labels'],
  weights: readonly number[],
  published?: Row['published'],
): Row {
  const titles = { full: 'Full', bottom: 'Bottom level only', gamma: 'Γ: top level only', baseline: 'Noisy baseline' }
  const descriptions = {
    full: 'Every layer is denoised, 90,000 steps.',
    bottom: 'Only the image is denoised, through every layer, 90,000 steps.',
    gamma: 'Only the output is denoised, 90,000 steps.',
    baseline: 'No denoising: a perceptron with batch norm and noise 0.5, 90,000 steps.',
  }
  const count = labels === all ? 'all' : labels.toLocaleString('en')
  return {
    id: `${model}-${labels}`,
    title: `${titles[model]}, ${count} labels`,
    description: descriptions[model],
    weights,
    labels,
    ...(published && { published }),
  }
}
