import type { MethodDescriptor } from '../../shared/method-descriptor.ts'

const errorScalars = [
  { name: 'error/validation', label: 'Validation error', unit: '%' },
  { name: 'error/test', label: 'Test error', unit: '%' },
] as const

const errorViews = [
  { kind: 'curves', id: 'errors', title: 'Error', series: ['error/validation', 'error/test'], yLabel: 'Error (%)' },
  { kind: 'confusion', id: 'confusion', title: 'Confusion matrix, test set' },
] as const

/** A method with one parameter of every kind. */
export const sampleVat: MethodDescriptor = {
  id: 'vat',
  title: 'Virtual adversarial training',
  summary: 'Makes the prediction smooth around every example, labelled or not, in the direction where it changes most.',
  paper: 'Miyato et al. 2018, arXiv:1704.03976',
  params: {
    epsilon: {
      kind: 'number',
      label: 'Perturbation norm',
      symbol: 'ε',
      default: 2,
      min: 0,
      max: 20,
      section: 'method',
      help: 'L2 radius of the adversarial perturbation.',
    },
    hiddenWidths: {
      kind: 'integers',
      label: 'Hidden layers',
      unit: 'units',
      default: [1200, 600],
      min: 1,
      max: 10_000,
      minLength: 1,
      maxLength: 8,
      section: 'network',
      help: 'Width of each hidden layer.',
    },
    batchNorm: {
      kind: 'boolean',
      label: 'Batch normalisation',
      default: true,
      section: 'network',
      help: 'Normalises each hidden layer over its batch.',
    },
    decay: {
      kind: 'choice',
      label: 'Learning rate decay',
      default: 'none',
      options: [
        { value: 'none', label: 'None' },
        { value: 'linear', label: 'Linear' },
      ],
      section: 'optimization',
      help: 'How the learning rate falls.',
    },
    steps: {
      kind: 'integer',
      label: 'Steps',
      default: 1000,
      min: 1,
      max: 1_000_000,
      section: 'optimization',
      help: 'Updates of the weights.',
    },
  },
  scalars: [
    { name: 'loss/supervised', label: 'Cross-entropy, labelled' },
    { name: 'loss/lds', label: 'Local distributional smoothness' },
    ...errorScalars,
  ],
  views: [
    { kind: 'curves', id: 'losses', title: 'Loss', series: ['loss/supervised', 'loss/lds'], yLabel: 'Nats' },
    ...errorViews,
    { kind: 'decision-map', id: 'map', title: 'Decisions in the plane' },
    { kind: 'adversarial-gallery', id: 'gallery', title: 'Adversarial examples' },
    { kind: 'histogram', id: 'lds', title: 'Distribution of LDS', xLabel: 'LDS, nats' },
    { kind: 'attack-curve', id: 'attacks', title: 'Error under attack' },
  ],
  presets: [
    {
      id: 'mnist-100',
      title: 'MNIST, 100 labels',
      description: 'The recipe that works: about 6 % after 4,000 steps.',
      params: { epsilon: 5, steps: 4000 },
      published: { testError: 2.33, labels: 100, source: 'Miyato et al. 2016, Table 3' },
    },
    { id: 'quick', title: 'Quick look', description: 'Some seconds, to see that it runs.', params: { steps: 200 } },
  ],
}

export const sampleSupervised: MethodDescriptor = {
  ...sampleVat,
  id: 'supervised',
  title: 'Supervised baseline',
  summary: 'A multilayer perceptron that sees the labelled examples only.',
  paper: 'Rumelhart et al. 1986',
  params: { hiddenWidths: sampleVat.params['hiddenWidths']!, steps: sampleVat.params['steps']! },
  scalars: [{ name: 'loss/supervised', label: 'Cross-entropy, labelled' }, ...errorScalars],
  views: [{ kind: 'curves', id: 'losses', title: 'Loss', series: ['loss/supervised'], yLabel: 'Nats' }, ...errorViews],
  presets: [{ id: 'example', title: 'Example', description: 'The baseline of the example.', params: { steps: 500 } }],
}

export const sampleMethods: readonly MethodDescriptor[] = [sampleVat, sampleSupervised]
