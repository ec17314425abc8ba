import { smoothnessAlone } from '../../src/ml/methods/vat-presets.ts'
import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { denseLayers } from './flops.ts'
import { vatFlops } from './vat-flops.ts'

/** Virtual adversarial training of the perceptron of the papers. */
export const vatMlp = vatMlpCase('vat-mlp', 1)

/** The same with five power iterations, each a forward and a backward pass. */
export const vatMlpFiveIterations = vatMlpCase('vat-mlp-ip5', 5)

function vatMlpCase(name: string, powerIterations: number): BenchCase {
  const passes = { labeled: 100, unlabeled: 250, powerIterations }
  return {
    name,
    description: `VAT, I_p = ${powerIterations}, 784-1200-1200-10 with batch norm, 100 + 250 images`,
    workload: {
      method: 'vat',
      params: {
        ...smoothnessAlone,
        hiddenWidths: [1200, 1200],
        batchNorm: 'all',
        labeledBatch: passes.labeled,
        unlabeledBatch: passes.unlabeled,
        powerIterations,
        epsilon: 0.3,
        xi: 0.1,
      },
      data: { ...digits, labeledCount: 100, unlabeledCount: 10_000 },
    },
    flops: vatFlops(denseLayers(784, 1200, 1200, 10), passes),
    tolerances: { 'loss/supervised': 0.02, 'loss/lds': 0.15 },
  }
}
