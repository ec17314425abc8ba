import { expect, it } from 'vitest'
import { smoothnessAlone } from '../../src/ml/methods/vat-presets.ts'
import { contendersFor } from '../candidates/contenders.ts'
import { startCandidate } from '../candidates/start-candidate.ts'
import type { Tolerance } from '../cases/bench-case.ts'
import type { Workload } from '../workload/workload.ts'
import { disagreement } from './agreement.ts'

const data = { inputSize: 64, width: 8, height: 8, channels: 1, classCount: 4, labeledCount: 40, unlabeledCount: 240 }
const network = { hiddenWidths: [16], labeledBatch: 12 }
const gan = {
  generatorWidths: [20, 16],
  latentSize: 10,
  // The programs draw latents of their own, of which many leave little in a mean.
  unlabeledBatch: 800,
  inputNoise: 0,
  hiddenNoise: 0,
  adamEpsilon: 1e-8,
}
const vat = { ...smoothnessAlone, unlabeledBatch: 40, epsilon: 0.3, xi: 0.1 }

const workloads: { name: string; workload: Workload; tolerances: Record<string, Tolerance> }[] = [
  {
    name: 'a perceptron',
    workload: { method: 'supervised', params: { ...network, batchNorm: 'all' }, data },
    tolerances: { 'loss/supervised': 1e-4 },
  },
  {
    name: 'a convolutional network',
    workload: { method: 'supervised', params: { ...network, batchNorm: 'none', convolutions: [3, 5] }, data },
    tolerances: { 'loss/supervised': 1e-3 },
  },
  {
    name: 'adversarial training',
    workload: { method: 'adversarial', params: { ...network, batchNorm: 'all', epsilon: 0.1 }, data },
    tolerances: { 'loss/clean': 0.01, 'loss/adversarial': 0.05 },
  },
  {
    name: 'the ladder network',
    // The programs draw noises of their own, of which many examples leave little in a mean.
    workload: {
      method: 'ladder',
      params: { hiddenWidths: [16, 12], labeledBatch: 800, unlabeledBatch: 800 },
      data,
    },
    tolerances: { 'loss/supervised': 0.15, 'loss/denoising-0': 0.05, 'loss/denoising-2': 0.05 },
  },
  {
    name: 'a layer of a denoising autoencoder',
    workload: { method: 'denoising-autoencoder', params: { hiddenWidths: [16], unlabeledBatch: 40 }, data },
    tolerances: { 'loss/reconstruction': 0.05 },
  },
  {
    name: 'the improved GAN, without noise but for its latents',
    workload: { method: 'improved-gan', params: { ...network, ...gan }, data },
    tolerances: { 'loss/supervised': 0.001, 'loss/unlabeled': 0.005, 'loss/generator': 0.3 },
  },
  {
    name: 'virtual adversarial training, which draws its own directions',
    workload: { method: 'vat', params: { ...network, ...vat, batchNorm: 'hidden' }, data },
    tolerances: { 'loss/supervised': 0.02, 'loss/lds': 0.4 },
  },
]

it.each(workloads)('compiled, eager and stock compute the same: $name', async ({ workload, tolerances }) => {
  const contenders = contendersFor(workload, null)
  const candidates = await Promise.all(contenders.map(({ command }) => startCandidate(command)))
  const [compiled, ...others] = candidates.map(({ ready }) => ready.losses)
  expect(compiled).toHaveLength(3)
  for (const losses of others) expect(disagreement(compiled, losses, tolerances)).toBeUndefined()
  await Promise.all(candidates.map((candidate) => candidate.close()))
})
