import * as tf from '@tensorflow/tfjs-core'
import type { OptimizerParams } from '../../src/ml/optimizers/optimizer-params.ts'
import type { StockProgram } from './stock-program.ts'

type LadderParams = OptimizerParams & {
  inputNoise: number
  hiddenNoise: number
  denoisingWeights: readonly number[]
}

interface EncoderPass {
  activations: tf.Tensor2D[]
  moments: { mean: tf.Tensor1D; variance: tf.Tensor1D }[]
  logits: tf.Tensor2D
}

const varianceEpsilon = 1e-6

/** The Ladder network with the Gaussian combinator, every layer denoised; one update by Adam. */
export const ladderProgram: StockProgram = ({ params, initial }) => {
  const { learningRate, momentum, inputNoise, hiddenNoise, denoisingWeights } = params as LadderParams
  const isTrained = (name: string) => /^(hidden|output|denoising)/.test(name) && !name.includes('/population-')
  const trained = [...initial].filter(([name]) => isTrained(name))
  const variables = new Map(trained.map(([name, value]) => [name, tf.variable(value)]))
  const layers = [...new Set([...variables.keys()].map((name) => name.split('/')[0]))]
  const encoder = layers.filter((name) => !name.startsWith('denoising-'))
  const optimizer = tf.train.adam(learningRate, momentum)
  const matrix = (name: string) => variables.get(name) as tf.Variable<tf.Rank.R2>
  const vector = (name: string) => variables.get(name) as tf.Variable<tf.Rank.R1>
  const weightOf = (layer: number) => denoisingWeights[Math.min(layer, denoisingWeights.length - 1)]

  function normalize(h: tf.Tensor2D) {
    const { mean, variance } = tf.moments(h, 0) as { mean: tf.Tensor1D; variance: tf.Tensor1D }
    // Without an offset and a scale the gradient of tf.batchNorm throws.
    const [offset, scale] = [tf.zerosLike(mean), tf.onesLike(mean)]
    return { z: tf.batchNorm(h, mean, variance, offset, scale, varianceEpsilon) as tf.Tensor2D, mean, variance }
  }

  function encode(x: tf.Tensor2D, noisy: boolean): EncoderPass {
    const corrupt = (z: tf.Tensor2D, noise: number) =>
      noisy ? tf.add<tf.Tensor2D>(z, tf.mul(tf.randomNormal(z.shape), noise)) : z
    let h = corrupt(x, inputNoise)
    const activations = [h]
    const moments: EncoderPass['moments'] = []
    for (const name of encoder) {
      const { z: normalized, mean, variance } = normalize(tf.matMul(h, matrix(`${name}/weights`)))
      const z = corrupt(normalized, hiddenNoise)
      activations.push(z)
      moments.push({ mean, variance })
      const shifted = tf.add<tf.Tensor2D>(z, vector(`${name}/offset`))
      h = name === 'output' ? tf.mul(shifted, vector('output/scale')) : tf.relu(shifted)
    }
    return { activations, moments, logits: h }
  }

  function bend(u: tf.Tensor2D, name: string): tf.Tensor2D {
    const inner = tf.sigmoid(tf.add(tf.mul(u, vector(`${name}-sigmoid-slope`)), vector(`${name}-sigmoid-offset`)))
    const curved = tf.mul(inner, vector(`${name}-sigmoid-size`))
    return tf.add(tf.add(curved, tf.mul(u, vector(`${name}-slope`))), vector(`${name}-offset`))
  }

  function denoise(corrupted: EncoderPass, clean: EncoderPass): tf.Scalar[] {
    const costs: tf.Scalar[] = []
    let above = tf.softmax(corrupted.logits)
    for (let layer = encoder.length; layer >= 0; layer--) {
      const name = `denoising-${layer}`
      if (layer < encoder.length) above = tf.matMul(above, matrix(`${name}/weights`))
      above = normalize(above).z
      const mu = bend(above, `${name}/mean`)
      const share = bend(above, `${name}/share`)
      const denoised = tf.add<tf.Tensor2D>(tf.mul(tf.sub(corrupted.activations[layer], mu), share), mu)
      const { mean, variance } = layer === 0 ? { mean: tf.scalar(0), variance: tf.scalar(1) } : clean.moments[layer - 1]
      const scaled = tf.div(tf.sub(denoised, mean), tf.sqrt(tf.add(variance, layer === 0 ? 0 : varianceEpsilon)))
      costs[layer] = tf.mean(tf.square(tf.sub(scaled, clean.activations[layer])))
      above = denoised
    }
    return costs
  }

  return ({ labeled, unlabeled }) => {
    const clean = encode(unlabeled.x, false)
    const losses: Record<string, tf.Scalar> = {}
    const loss = () => {
      const supervised = tf.losses.softmaxCrossEntropy(labeled.y, encode(labeled.x, true).logits) as tf.Scalar
      const costs = denoise(encode(unlabeled.x, true), clean)
      losses['loss/supervised'] = tf.keep(supervised)
      costs.forEach((cost, layer) => (losses[`loss/denoising-${layer}`] = tf.keep(cost)))
      return tf.addN([supervised, ...costs.map((cost, layer) => tf.mul(cost, weightOf(layer)))]) as tf.Scalar
    }
    optimizer.minimize(loss, false, [...variables.values()])
    return losses
  }
}
