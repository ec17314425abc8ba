import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { denseLayers } from './flops.ts'
import { vatFlops } from './vat-flops.ts'

/** Virtual adversarial training of the perceptron of the papers. */
export const vatMlp: BenchCase = {
  name: 'vat-mlp',
  description: 'VAT, 784-1200-1200-10 with batch norm, 100 + 250 images',
  workload: {
    method: 'vat',
    params: {
      hiddenWidths: [1200, 1200],
      batchNorm: 'all',
      labeledBatch: 100,
      unlabeledBatch: 250,
      powerIterations: 1,
      epsilon: 0.3,
      xi: 0.1,
    },
    data: { ...digits, labeledCount: 100, unlabeledCount: 10_000 },
  },
  flops: vatFlops(denseLayers(784, 1200, 1200, 10), 100, 250),
  tolerances: { 'loss/supervised': 0.02, 'loss/lds': 0.15 },
}
