import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { attacking, denseLayers, learning, passFlops } from './flops.ts'

const layers = denseLayers(784, 1200, 1200, 10)

/** Adversarial training of the perceptron of the papers by the fast gradient sign method: clean, attacked, perturbed pass. */
export const adversarialMlp: BenchCase = {
  name: 'adversarial-mlp',
  description: 'adversarial training, L∞, 784-1200-1200-10 with batch norm, 100 images',
  workload: {
    method: 'adversarial',
    params: { hiddenWidths: [1200, 1200], batchNorm: 'all', labeledBatch: 100, norm: 'linf', epsilon: 0.1, alpha: 0.5 },
    data: { ...digits, labeledCount: 10_000, unlabeledCount: 10_000 },
  },
  flops: 2 * passFlops(layers, 100, learning) + passFlops(layers, 100, attacking),
  // A sign that rounding turns moves a pixel by 2 ε.
  tolerances: { 'loss/clean': 0.02, 'loss/adversarial': 0.05 },
}
