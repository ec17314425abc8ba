import type { ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'

/** The parameters of a multilayer perceptron, for every method that has one. */
export const mlpParams = {
  hiddenWidths: {
    kind: 'integers',
    label: 'Hidden layers',
    unit: 'units',
    section: 'network',
    default: [1200, 1200],
    min: 1,
    max: 10_000,
    minLength: 0,
    maxLength: 12,
    help: 'Width of each hidden layer, ReLU after each. Empty: a linear softmax classifier.',
  },
  batchNorm: {
    kind: 'choice',
    label: 'Batch normalisation',
    section: 'network',
    default: 'hidden',
    options: [
      { value: 'none', label: 'None' },
      { value: 'hidden', label: 'Hidden layers' },
      { value: 'all', label: 'Hidden layers and logits' },
    ],
    help: 'Normalises by the batch while training and by statistics of a clean pass over the training data at test time.',
  },
  inputNoise: {
    kind: 'number',
    label: 'Input noise',
    symbol: 'σ₀',
    section: 'network',
    default: 0,
    min: 0,
    max: 5,
    help: 'Standard deviation of the Gaussian noise added to the pixels while training.',
  },
  inputDropout: {
    kind: 'number',
    label: 'Input dropout',
    section: 'network',
    default: 0,
    min: 0,
    max: 0.95,
    help: 'Share of pixels set to 0 while training; the others are scaled up.',
  },
  hiddenNoise: {
    kind: 'number',
    label: 'Hidden noise',
    symbol: 'σ',
    section: 'network',
    default: 0,
    min: 0,
    max: 5,
    help: 'Standard deviation of the Gaussian noise added after each hidden ReLU while training.',
  },
  dropout: {
    kind: 'number',
    label: 'Dropout',
    section: 'network',
    default: 0,
    min: 0,
    max: 0.95,
    help: 'Share of hidden units set to 0 while training; the others are scaled up.',
  },
} as const satisfies ParameterSpecs

export type MlpParams = ParameterValues<typeof mlpParams>

/** Convolutions in front of the perceptron, for methods whose data are images. */
export const convolutionParams = {
  convolutions: {
    kind: 'integers',
    label: 'Convolutions',
    unit: 'filters',
    section: 'network',
    default: [],
    min: 1,
    max: 1024,
    minLength: 0,
    maxLength: 4,
    help: 'Filters of each convolution (5 × 5, ReLU, then the greatest of 2 × 2 pixels) before the hidden layers. Empty: none.',
  },
} as const satisfies ParameterSpecs

export type ConvolutionParams = ParameterValues<typeof convolutionParams>
