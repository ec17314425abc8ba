import type { Preset } from '../../shared/method-descriptor.ts'
import { planePresets } from './plane-presets.ts'

const miyato2015 = 'Miyato et al. 2015, as printed by Rasmus et al. 2015, arXiv:1507.02672v1, Table 1'
const miyato2018 = 'Miyato et al. 2018, arXiv:1704.03976, as quoted by later authors'

/**
 * The recipe for few labels; a value of ε means nothing without its network and noise. Without the entropy term equal
 * probabilities for every class are the easiest way to be smooth; without normalised logits a class can take over another
 * one's images.
 */
const fewLabels = {
  hiddenWidths: [1200, 600, 300, 150],
  batchNorm: 'all',
  hiddenNoise: 0.5,
  xi: 0.01,
  epsilon: 2,
  entropyWeight: 1,
  warmUpSteps: 200,
  steps: 10_000,
  decay: 'linear',
  decayFrom: 0.5,
  evaluateEvery: 500,
}

/** As published before the entropy term and the noise. */
export const smoothnessAlone = { hiddenNoise: 0, entropyWeight: 0, warmUpSteps: 0 }

/** Settings of the code of 2016 for few labels: logits normalised as well. */
const miyato2016 = {
  ...smoothnessAlone,
  hiddenWidths: [1200, 1200],
  batchNorm: 'all',
  epsilon: 0.3,
  xi: 1e-6,
  steps: 50_000,
  decay: 'step',
  decayEvery: 500,
  decayFactor: 0.9,
  evaluateEvery: 1000,
}

/** The same code for all labels. */
const miyato2016All = {
  ...miyato2016,
  hiddenWidths: [1200, 600, 300, 150],
  epsilon: 2.1,
  unlabeledBatch: 100,
  steps: 60_000,
  decayEvery: 600,
}

const planeVat = { ...smoothnessAlone, unlabeledBatch: 16, xi: 0.01 }

export const vatPresets: readonly Preset[] = [
  {
    id: 'example',
    title: 'Example, 100 labels',
    description: 'The recipe of MNIST, 100 labels for 2,000 steps: about three minutes on two cores.',
    settings: { labels: 100 },
    params: { ...fewLabels, steps: 2000, evaluateEvery: 250, checkpointEvery: 250 },
  },
  {
    id: 'mnist-100',
    title: 'MNIST, 100 labels',
    description:
      'Noise 0.5 on every hidden layer, ε = 2 and entropy minimisation: ten to fifteen minutes on two cores.',
    settings: { labels: 100 },
    params: fewLabels,
    published: {
      testError: 1.36,
      labels: 100,
      source: miyato2018,
      note: 'Published without entropy minimisation and for ε = 5; batches, rates and the number of updates are our own.',
    },
  },
  {
    id: 'alone-100',
    title: 'VAT without entropy minimisation, 100 labels',
    description: 'Without the entropy term and with logits as they are, ε = 3 and a longer warm-up, 12,000 steps.',
    settings: { labels: 100 },
    params: { ...fewLabels, batchNorm: 'hidden', epsilon: 3, entropyWeight: 0, warmUpSteps: 1000, steps: 12_000 },
  },
  {
    id: 'mnist-1000',
    title: 'MNIST, 1,000 labels',
    description: 'The recipe of 100 labels with 1,000.',
    settings: { labels: 1000 },
    params: fewLabels,
    published: { testError: 1.27, labels: 1000, source: miyato2018, note: 'As for 100 labels.' },
  },
  {
    id: 'miyato-2016-100',
    title: 'MNIST, 100 labels, code of 2016',
    description: '784-1200-1200-10 with normalised logits, no noise, ε = 0.3, 50,000 steps: about half an hour.',
    settings: { labels: 100 },
    params: miyato2016,
    published: {
      testError: 2.12,
      labels: 100,
      source: miyato2015,
      note: 'A trial with these settings was at 20 % after 3,000 steps, with ε = 2 others came to 4 %: see the results.',
    },
  },
  {
    id: 'miyato-2016-1000',
    title: 'MNIST, 1,000 labels, code of 2016',
    description: 'As for 100 labels, with ε = 2, the default of that code.',
    settings: { labels: 1000 },
    params: { ...miyato2016, epsilon: 2 },
    published: { testError: 1.32, labels: 1000, source: miyato2015 },
  },
  {
    id: 'mnist-all',
    title: 'MNIST, all labels',
    description: 'The smoothness of every labelled image, ε = 2.1, 60,000 steps.',
    settings: { allLabels: true },
    params: miyato2016All,
    published: { testError: 0.64, spread: 0.03, labels: 'all', source: miyato2015 },
  },
  {
    id: 'rpt-100',
    title: 'Random perturbations, 100 labels',
    description: 'A random direction in place of the adversarial one: what the power iteration is worth.',
    settings: { labels: 100 },
    params: { ...fewLabels, powerIterations: 0 },
  },
  {
    id: 'rpt-all',
    title: 'Random perturbations, all labels',
    description: 'As VAT with all labels, along a random direction.',
    settings: { allLabels: true },
    params: { ...miyato2016All, powerIterations: 0 },
  },
  {
    id: 'report-2020',
    title: 'VAT report, 100 labels',
    description:
      'α = 1 and ε = 2, the middle of what the report calls satisfactory, on the network of 2016; the length is ours.',
    settings: { labels: 100 },
    params: { ...miyato2016, epsilon: 2, steps: 2000, decay: 'linear', evaluateEvery: 250 },
    published: {
      testError: 7.85,
      labels: 100,
      source: 'VAT report, 2020 (92.15 % accuracy; its supervised baseline 67.56 %)',
    },
  },
  ...planePresets('', 'VAT', {
    moons: { ...planeVat, epsilon: 0.6 },
    circles: { ...planeVat, epsilon: 0.5 },
  }),
  ...planePresets('rpt', 'random perturbations', {
    moons: { ...planeVat, powerIterations: 0, epsilon: 1.8 },
    circles: { ...planeVat, powerIterations: 0, epsilon: 2.8 },
  }),
]
