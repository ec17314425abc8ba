import type { ParameterSpecs, ParameterValues } from './parameters.ts'

/** What every run has whatever its method: data protocol, seeds, engine. Declared like a method's parameters. */
export const runSettings = {
  labels: {
    kind: 'integer',
    label: 'Labels',
    section: 'data',
    default: 100,
    min: 0,
    max: 1_000_000,
    help: 'Number of labelled training examples, the same number of each class.',
  },
  allLabels: {
    kind: 'boolean',
    label: 'Use every label',
    section: 'data',
    default: false,
    help: 'Train on the label of every training example outside the validation set; the number of labels is then ignored.',
  },
  validationSize: {
    kind: 'integer',
    label: 'Validation set',
    unit: 'examples',
    section: 'data',
    default: 1000,
    min: 0,
    max: 1_000_000,
    help: 'Labelled training examples held out to choose a step. They count as labels that the method has seen in this sense only.',
  },
  unlabeledPool: {
    kind: 'choice',
    label: 'Unlabelled pool',
    section: 'data',
    default: 'with-labeled',
    options: [
      { value: 'with-labeled', label: 'Contains the labelled images' },
      { value: 'without-labeled', label: 'Leaves the labelled images out' },
    ],
    help: 'Papers differ: VAT, improved GANs and Ladder networks keep the labelled images in the pool; the semi-supervised VAEs and pseudo-labels remove them.',
  },
  seed: {
    kind: 'integer',
    label: 'Seed',
    section: 'data',
    default: 1,
    min: 1,
    max: 2_147_483_647,
    help: 'Decides the initial weights, every random draw and, unless a split seed is given, which examples are labelled.',
  },
  splitSeed: {
    kind: 'integer',
    label: 'Split seed',
    section: 'data',
    default: 0,
    min: 0,
    max: 2_147_483_647,
    help: 'Decides which examples are labelled and which validate. 0 follows the seed.',
  },
  engine: {
    kind: 'choice',
    label: 'Engine',
    section: 'optimization',
    default: 'compiled',
    options: [
      { value: 'compiled', label: 'TensorFlow, recorded graph' },
      { value: 'eager', label: 'TensorFlow, op by op' },
      { value: 'js', label: 'TensorFlow.js without TensorFlow' },
    ],
    help: 'How steps run. The same method code runs on each; a missing TensorFlow falls back to js with a notice.',
  },
} as const satisfies ParameterSpecs

export type RunSettings = ParameterValues<typeof runSettings>
export type EngineKind = RunSettings['engine']
