import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { denseLayers, learning, passFlops } from './flops.ts'

/** The perceptron of the papers on labelled images alone. */
export const supervisedMlp: BenchCase = {
  name: 'supervised-mlp',
  description: 'supervised, 784-1200-1200-10 with batch norm, 100 images',
  workload: {
    method: 'supervised',
    params: { hiddenWidths: [1200, 1200], batchNorm: 'all', labeledBatch: 100 },
    data: { ...digits, labeledCount: 10_000, unlabeledCount: 10_000 },
  },
  flops: passFlops(denseLayers(784, 1200, 1200, 10), 100, learning),
  tolerances: { 'loss/supervised': 0.002 },
}
