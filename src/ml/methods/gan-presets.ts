import type { Preset } from '../../shared/method-descriptor.ts'

/** Small enough for two cores: two convolutions on each side. */
export const convolutionalPair = {
  convolutions: [32, 64],
  hiddenWidths: [128],
  generatorWidths: [],
  generatorConvolutions: [64, 32],
  steps: 6000,
  evaluateEvery: 600,
}

export const ganPresets: readonly Preset[] = [
  {
    id: 'dense',
    title: 'Dense pair',
    description: 'Two hidden layers on each side, non-saturating loss, 20 passes over the training images.',
    params: {},
  },
  {
    id: 'convolutional',
    title: 'Convolutional pair',
    description: 'Strided and transposed convolutions in the manner of DCGAN, 10 passes over the training images.',
    params: convolutionalPair,
  },
  {
    id: 'dense-minimax',
    title: 'Dense pair, minimax',
    description: 'The loss of the game itself: its gradients fade while the discriminator is sure.',
    params: { generatorLoss: 'minimax' },
  },
  {
    id: 'dense-minibatch',
    title: 'Dense pair, minibatch discrimination',
    description: 'The discriminator sees how close the images of a batch are to each other, against collapse.',
    params: { minibatchKernels: 50 },
  },
]
