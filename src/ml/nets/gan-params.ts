import type { ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'
import { convolutionParams, mlpParams } from './mlp-params.ts'

/** The parameters of a discriminator that classifies as well. */
export const discriminatorParams = {
  hiddenWidths: {
    ...mlpParams.hiddenWidths,
    default: [1000, 500, 250, 250, 250],
    minLength: 1,
    help: 'Width of each hidden layer of the discriminator, ReLU after each. The last one’s output is matched.',
  },
  convolutions: {
    ...convolutionParams.convolutions,
    help: 'Filters of each convolution (5 × 5, stride 2, leaky ReLU) before the hidden layers. Empty: none.',
  },
  inputNoise: { ...mlpParams.inputNoise, default: 0.3 },
  hiddenNoise: { ...mlpParams.hiddenNoise, default: 0.5 },
  generatedLogit: {
    kind: 'choice',
    label: 'Logit of “generated”',
    section: 'network',
    default: 'fixed',
    options: [
      { value: 'fixed', label: 'Fixed at 0: D = Z/(Z + 1)' },
      { value: 'learned', label: 'An output of its own' },
    ],
    help: 'How the discriminator’s classes are told from its answer that an image was generated.',
  },
  minibatchKernels: {
    kind: 'integer',
    label: 'Minibatch discrimination',
    unit: 'kernels',
    section: 'network',
    default: 0,
    min: 0,
    max: 1000,
    help: 'Shows the output how close an image is to the others of its batch. 0: off.',
  },
  minibatchKernelSize: {
    kind: 'integer',
    label: 'Numbers per kernel',
    section: 'network',
    default: 5,
    min: 1,
    max: 100,
    help: 'How many numbers a kernel of minibatch discrimination compares.',
  },
} as const satisfies ParameterSpecs

export type DiscriminatorParams = ParameterValues<typeof discriminatorParams>

/** The parameters of a generator. */
export const generatorParams = {
  latentSize: {
    kind: 'integer',
    label: 'Latent size',
    symbol: 'z',
    section: 'network',
    default: 100,
    min: 1,
    max: 10_000,
    help: 'Numbers, uniform in 0 … 1, that the generator makes an image of.',
  },
  generatorWidths: {
    ...mlpParams.hiddenWidths,
    label: 'Generator layers',
    default: [500, 500],
    maxLength: 8,
    help: 'Width of each hidden layer of the generator, batch normalisation and softplus after each.',
  },
  generatorConvolutions: {
    ...convolutionParams.convolutions,
    label: 'Generator convolutions',
    help: 'Depth of the maps before each transposed convolution (5 × 5, stride 2). Empty: pixels from a dense layer.',
  },
} as const satisfies ParameterSpecs

export type GeneratorParams = ParameterValues<typeof generatorParams>
