import type { ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'

/** How the weights are updated, for every method. */
export const optimizerParams = {
  steps: {
    kind: 'integer',
    label: 'Steps',
    section: 'optimization',
    default: 5000,
    min: 1,
    max: 100_000_000,
    help: 'Updates of the weights.',
  },
  optimizer: {
    kind: 'choice',
    label: 'Optimiser',
    section: 'optimization',
    default: 'adam',
    options: [
      { value: 'adam', label: 'Adam' },
      { value: 'momentum', label: 'SGD with momentum' },
    ],
    help: 'Adam keeps β₂ = 0.999, and ε = 1e-8 where a method has none of its own.',
  },
  learningRate: {
    kind: 'number',
    label: 'Learning rate',
    section: 'optimization',
    default: 0.002,
    min: 0,
    max: 100,
    help: 'At the first step.',
  },
  momentum: {
    kind: 'number',
    label: 'Momentum',
    symbol: 'β₁',
    section: 'optimization',
    default: 0.9,
    min: 0,
    max: 0.9999,
    help: 'Decay of the averaged gradient: β₁ of Adam, the momentum of SGD.',
  },
  decay: {
    kind: 'choice',
    label: 'Learning-rate decay',
    section: 'optimization',
    default: 'none',
    options: [
      { value: 'none', label: 'None' },
      { value: 'step', label: 'Step: times a factor every n steps' },
      { value: 'linear', label: 'Linear to 0 at the last step' },
    ],
    help: 'How the learning rate falls.',
  },
  decayEvery: {
    kind: 'integer',
    label: 'Step decay every',
    unit: 'steps',
    section: 'optimization',
    default: 500,
    min: 1,
    max: 10_000_000,
    help: 'Only for step decay.',
  },
  decayFactor: {
    kind: 'number',
    label: 'Step decay factor',
    section: 'optimization',
    default: 0.9,
    min: 0,
    max: 1,
    help: 'Only for step decay.',
  },
  decayFrom: {
    kind: 'number',
    label: 'Linear decay from',
    section: 'optimization',
    default: 0.5,
    min: 0,
    max: 1,
    help: 'Share of the steps after which linear decay begins.',
  },
} as const satisfies ParameterSpecs

export type OptimizerParams = ParameterValues<typeof optimizerParams>
