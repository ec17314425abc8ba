import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { attacking, constant, denseLayers, learning, passFlops } from './flops.ts'

const discriminator = denseLayers(784, 1000, 500, 250, 250, 250, 10)
const features = denseLayers(784, 1000, 500, 250, 250, 250)
const generator = denseLayers(100, 500, 500, 784)

/** Improved GAN with feature matching: one update of the discriminator, one of the generator. */
export const ganMlp: BenchCase = {
  name: 'gan-mlp',
  description: 'Improved GAN, feature matching, 784-1000-500-250-250-250-10, 100 + 100 + 100 images',
  workload: {
    method: 'improved-gan',
    // The peers' own ε.
    params: { labeledBatch: 100, unlabeledBatch: 100, adamEpsilon: 1e-8 },
    data: { ...digits, labeledCount: 100, unlabeledCount: 10_000 },
  },
  flops:
    passFlops(generator, 100, constant) +
    passFlops(discriminator, 300, learning) +
    passFlops(features, 100, constant) +
    // The discriminator hands the generator the gradient by its pixels.
    passFlops(features, 100, attacking) +
    passFlops(generator, 100, learning),
  // From its second step on the generator's loss differs by more than four times between seeds of one program.
  tolerances: { 'loss/supervised': 0.15, 'loss/unlabeled': 0.1, 'loss/generator': [0.6] },
}
