import type { Preset, PublishedResult } from '../../shared/method-descriptor.ts'

const source = 'Salimans et al. 2016, arXiv:1606.03498, Table 1'
const report = 'Improved-GAN report, 2021'

/** 300 passes of 600 updates with 100 + 100 + 100 images, the defaults of everything else. */
const long = { steps: 180_000, evaluateEvery: 3000, checkpointEvery: 3000 }

/** Ten passes over the pool, measured once a pass. */
const study = {
  learningRate: 0.001,
  unlabeledBatch: 512,
  averagingRate: 0,
  steps: 1170,
  evaluateEvery: 117,
  checkpointEvery: 117,
}

export const improvedGanPresets: readonly Preset[] = [
  {
    id: 'short-100',
    title: 'Feature matching, 100 labels, short',
    description: 'The networks and losses of the paper over 18,000 steps, averaged faster; the rate falls to 0.',
    settings: { labels: 100 },
    params: {
      steps: 18_000,
      averagingRate: 0.001,
      decay: 'linear',
      evaluateEvery: 600,
      checkpointEvery: 600,
    },
    published: { testError: 0.93, spread: 0.065, labels: 100, source, note: 'The published run has 180,000 steps.' },
  },
  featureMatching(20, {
    testError: 16.77,
    spread: 4.52,
    note: 'Printed as 1677 ± 452 wrong answers of 10,000. Ensembles of 10: 11.34 ± 4.45 %.',
  }),
  featureMatching(50, {
    testError: 2.21,
    spread: 1.36,
    note: 'Printed as 221 ± 136 wrong answers of 10,000. Ensembles of 10: 1.42 ± 0.96 %.',
  }),
  featureMatching(100, { testError: 0.93, spread: 0.065, note: 'Ensembles of 10: 0.86 ± 0.056 %.' }),
  featureMatching(200, {
    testError: 0.9,
    spread: 0.042,
    note: 'Printed as 90 ± 4.2 wrong answers of 10,000. Ensembles of 10: 0.81 ± 0.043 %.',
  }),
  {
    id: 'minibatch-discrimination-100',
    title: 'Minibatch discrimination, 100 labels',
    description: 'Against the discriminator’s answers instead of its features: better samples, a worse classifier.',
    settings: { labels: 100 },
    params: { ...long, generatorLoss: 'non-saturating', minibatchKernels: 100, learningRate: 0.0003 },
  },
  {
    id: 'study-cnn',
    title: 'Student study, CNN, 100 labels',
    description: 'Convolutional pair, Adam 0.001, batches of 512, ten passes over the pool; its widths are ours.',
    settings: { labels: 100 },
    params: {
      ...study,
      convolutions: [32, 64],
      hiddenWidths: [128],
      generatorWidths: [],
      generatorConvolutions: [64, 32],
    },
    published: {
      testError: 4.91,
      labels: 100,
      source: `${report} (95.09 % accuracy)`,
      note: 'The report does not print its layer widths and matches features six layers before its output, before batch normalisation; here the last hidden layer is matched, and each labelled batch holds all 100 images.',
    },
  },
  {
    id: 'study-dnn',
    title: 'Student study, DNN, 100 labels',
    description: 'Dense pair, Adam 0.001, batches of 512, ten passes over the pool; its widths are ours.',
    settings: { labels: 100 },
    params: { ...study, hiddenWidths: [512, 256] },
    published: {
      testError: 22.06,
      labels: 100,
      source: `${report} (77.94 % accuracy)`,
      note: 'The report does not print its layer widths and matches the activation four layers before its output, before the noise; here the last hidden layer is matched, and each labelled batch holds all 100 images.',
    },
  },
]

function featureMatching(labels: number, published: Pick<PublishedResult, 'testError' | 'spread' | 'note'>): Preset {
  return {
    id: `feature-matching-${labels}`,
    title: `Feature matching, ${labels} labels`,
    description: 'The networks, losses and 180,000 steps of the paper.',
    settings: { labels },
    params: long,
    published: { ...published, labels, source },
  }
}
