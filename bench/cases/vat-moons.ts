import { smoothnessAlone } from '../../src/ml/methods/vat-presets.ts'
import type { BenchCase } from './bench-case.ts'
import { denseLayers } from './flops.ts'
import { vatFlops } from './vat-flops.ts'

/** Virtual adversarial training of the network of the two moons: so small that nothing but the overhead is seen. */
export const vatMoons: BenchCase = {
  name: 'vat-moons',
  description: 'VAT, 100-100-2 with batch norm, 16 + 16 points',
  workload: {
    method: 'vat',
    params: {
      ...smoothnessAlone,
      hiddenWidths: [100],
      batchNorm: 'all',
      labeledBatch: 16,
      unlabeledBatch: 16,
      powerIterations: 1,
      epsilon: 0.3,
      xi: 0.1,
    },
    data: { inputSize: 100, width: 10, height: 10, channels: 1, classCount: 2, labeledCount: 16, unlabeledCount: 1000 },
  },
  flops: vatFlops(denseLayers(100, 100, 2), { labeled: 16, unlabeled: 16, powerIterations: 1 }),
  tolerances: { 'loss/supervised': 0.15, 'loss/lds': 0.6 },
}
