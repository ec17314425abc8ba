import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, expect, it } from 'vitest'
import { StepRandom, initialRandom } from '../random.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { Variables } from '../variables.ts'
import { createConvolutionStack, ladderConvolutionMultiplyAdds } from './ladder-convolutions.ts'
import { createLadderNetwork } from './ladder-network.ts'

beforeAll(useCpuBackend)

const data = {
  inputSize: 64,
  width: 8,
  height: 8,
  channels: 1,
  classCount: 10,
  labeledCount: 4,
  unlabeledCount: 4,
}

const images = () => new StepRandom(1, tf.scalar(1, 'int32')).uniform<tf.Rank.R2>('x', [3, 64])

it.each([
  ['conv-fc', [64, 9, 9, 9, 9, 9, 9, 1], [1, 1000, 500, 250, 250, 250, 10, 10]],
  ['conv-small', [64, 144, 16, 36, 1, 1, 1], [1, 32, 64, 64, 128, 10, 10]],
] as const)('%s goes up to the classes and back down to the image', (architecture, positions, widths) => {
  const variables = new Variables()
  const made = { variables, random: initialRandom(1) }
  const stack = createConvolutionStack(architecture, { ...made, data, hiddenWidths: [] })
  const shapes = [stack.input, ...stack.layers]
  expect(shapes.map((shape) => shape.positions)).toEqual(positions)
  expect(shapes.map((shape) => shape.width)).toEqual(widths)
  const network = createLadderNetwork({
    ...made,
    stack,
    inputNoise: 0.3,
    hiddenNoise: 0.3,
    combinator: 'vanilla',
    denoisingWeights: shapes.map(() => 1),
    learnsTargets: false,
  })
  const random = new StepRandom(2, tf.scalar(1, 'int32'))
  const clean = network.encode(images(), null)
  expect(clean.logits.shape).toEqual([3, 10])
  const costs = network.denoisingCosts(network.encode(images(), random), clean)
  for (const cost of costs) expect(cost?.dataSync()[0]).toBeGreaterThan(0)
  variables.dispose()
})

it('lays repaired images out as they came', () => {
  const variables = new Variables()
  const made = { variables, random: initialRandom(1) }
  const stack = createConvolutionStack('conv-small', { ...made, data, hiddenWidths: [] })
  const noise = { inputNoise: 0.3, hiddenNoise: 0, learnsTargets: false }
  const denoisingWeights = [1, 0, 0, 0, 0, 0, 0]
  const network = createLadderNetwork({ ...made, ...noise, stack, combinator: 'linear', denoisingWeights })
  const { corrupted, paths } = network.reconstruct?.(images(), new StepRandom(2, tf.scalar(1, 'int32'))) ?? {}
  // The combinator begins with ẑ = z̃.
  expect(paths?.[0].repaired.arraySync()).toEqual(corrupted?.arraySync())
  expect(paths?.map(({ repaired }) => repaired.shape)).toEqual(stack.layers.map(() => [3, 64]).concat([[3, 64]]))
  variables.dispose()
})

it('normalises each channel of the clean pass over the batch and all positions', () => {
  const variables = new Variables()
  const made = { variables, random: initialRandom(1) }
  const stack = createConvolutionStack('conv-small', { ...made, data, hiddenWidths: [] })
  const noise = { inputNoise: 0.3, hiddenNoise: 0.3, learnsTargets: false }
  const denoisingWeights = [0, 0, 0, 0, 0, 0, 0]
  const network = createLadderNetwork({ ...made, ...noise, stack, combinator: 'gauss', denoisingWeights })
  const { mean, variance } = tf.moments(network.encode(images(), null).activations[1], 0)
  for (const value of mean.dataSync()) expect(value).toBeCloseTo(0, 4)
  for (const value of variance.dataSync()) expect(value).toBeCloseTo(1, 2)
  variables.dispose()
})

it('counts the products of MNIST', () => {
  const mnist = { height: 28, width: 28, channels: 1 }
  expect(ladderConvolutionMultiplyAdds('conv-fc', mnist)).toBe(
    9 * (676 * 1000 + 1000 * 500 + 500 * 250 + 2 * 250 * 250 + 250 * 10),
  )
})

it('refuses inputs that are no images', () => {
  const flat = { ...data, width: 100, height: 1, inputSize: 100 }
  const options = { data: flat, hiddenWidths: [], variables: new Variables(), random: initialRandom(1) }
  expect(() => createConvolutionStack('conv-small', options)).toThrow('100 × 1: a convolutional ladder expects images')
})
