import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { constant, denseLayers, learning, passFlops } from './flops.ts'

const encoder = denseLayers(784, 1000, 500, 250, 250, 250, 10)
const decoder = denseLayers(10, 250, 250, 250, 500, 1000, 784)

/** The full Ladder network of the paper: labelled, clean and corrupted pass, decoder down to the image. */
export const ladderMlp: BenchCase = {
  name: 'ladder-mlp',
  description: 'Ladder, full, 784-1000-500-250-250-250-10, 100 + 100 images',
  workload: {
    method: 'ladder',
    params: { labeledBatch: 100, unlabeledBatch: 100 },
    data: { ...digits, labeledCount: 100, unlabeledCount: 10_000 },
  },
  flops:
    2 * passFlops(encoder, 100, learning) +
    passFlops(encoder, 100, constant) +
    // The decoder's first layer hands its gradient on to the corrupted pass.
    passFlops(decoder, 100, { weights: true, activations: 'pixels' }),
  tolerances: { 'loss/supervised': 0.1, 'loss/denoising-0': 0.05, 'loss/denoising-1': 0.05 },
}
