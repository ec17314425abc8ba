import { digits } from '../workload/workload.ts'
import type { BenchCase } from './bench-case.ts'
import { denseLayers, learning, passFlops } from './flops.ts'

/** One layer of a stacked denoising autoencoder: damages images, encodes them and repairs them. */
export const autoencoderMlp: BenchCase = {
  name: 'autoencoder-mlp',
  description: 'Denoising autoencoder, one layer, 784-1000-784 with tied weights, masking, 100 images',
  workload: {
    method: 'denoising-autoencoder',
    params: { hiddenWidths: [1000], unlabeledBatch: 100, learningRate: 0.001 },
    data: { ...digits, labeledCount: 100, unlabeledCount: 10_000 },
  },
  flops: passFlops(denseLayers(784, 1000, 784), 100, learning),
  tolerances: { 'loss/reconstruction': 0.02 },
}
