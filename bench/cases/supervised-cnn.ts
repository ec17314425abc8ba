import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { denseLayers, learning, passFlops } from './flops.ts'

/** Multiply-adds of a 5 × 5 convolution over `pixels` positions. */
const convolution = (pixels: number, depth: number, filters: number): number => pixels * 5 * 5 * depth * filters

/** A small convolutional network: two convolutions with pooling, one hidden layer. */
export const supervisedCnn: BenchCase = {
  name: 'supervised-cnn',
  description: 'supervised, 5 × 5 convolutions of 32 and 64, then 128 units, 100 images',
  workload: {
    method: 'supervised',
    params: { convolutions: [32, 64], hiddenWidths: [128], batchNorm: 'none', labeledBatch: 100 },
    data: { ...digits, labeledCount: 10_000, unlabeledCount: 10_000 },
  },
  flops: passFlops(
    [convolution(28 * 28, 1, 32), convolution(14 * 14, 32, 64), ...denseLayers(7 * 7 * 64, 128, 10)],
    100,
    learning,
  ),
  tolerances: { 'loss/supervised': 0.01 },
}
