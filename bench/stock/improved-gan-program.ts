import * as tf from '@tensorflow/tfjs-core'
import type { ImprovedGanParams } from '../../src/ml/methods/improved-gan-params.ts'
import type { StockProgram } from './stock-program.ts'

const varianceEpsilon = 1e-6

/** The dense pair with feature matching: one update by Adam of each, and the discriminator's averaged parameters. */
export const improvedGanProgram: StockProgram = ({ params, initial }) => {
  const { learningRate, momentum, inputNoise, hiddenNoise, averagingRate, unlabeledBatch, latentSize } =
    params as ImprovedGanParams
  // Lengths of weight vectors are 1 and stay so below the output.
  const isTrained = (name: string) =>
    /^(discriminator|generator)\//.test(name) && !(name.includes('/hidden-') && name.endsWith('/scale'))
  const variables = new Map(
    [...initial].filter(([name]) => isTrained(name)).map(([name, value]) => [name, tf.variable(value)]),
  )
  const trainedBy = (player: string) =>
    [...variables].filter(([name]) => name.startsWith(player)).map(([, variable]) => variable)
  const players = { discriminator: trainedBy('discriminator/'), generator: trainedBy('generator/') }
  const averages = players.discriminator.map((variable) => tf.variable(variable, false))
  const layersOf = (player: string) => [
    ...new Set([...variables.keys()].filter((name) => name.startsWith(player)).map((name) => parentOf(name))),
  ]
  const [discriminatorLayers, generatorLayers] = ['discriminator/', 'generator/'].map(layersOf)
  const optimizers = [0, 1].map(() => tf.train.adam(learningRate, momentum))
  const matrix = (name: string) => variables.get(name) as tf.Variable<tf.Rank.R2>
  const vector = (name: string) => variables.get(name) as tf.Variable<tf.Rank.R1>
  let steps = 0

  function weightNormalized(h: tf.Tensor2D, layer: string): tf.Tensor2D {
    const direction = matrix(`${layer}/direction`)
    const projected = tf.div(tf.matMul(h, direction), tf.sqrt(tf.sum(tf.square(direction), 0)))
    const scale = variables.get(`${layer}/scale`)
    return tf.add(scale ? tf.mul(projected, scale) : projected, vector(`${layer}/bias`))
  }

  const noisy = (h: tf.Tensor2D, noise: number): tf.Tensor2D => tf.add(h, tf.mul(tf.randomNormal(h.shape), noise))

  function featuresOf(x: tf.Tensor2D): tf.Tensor2D {
    const below = discriminatorLayers
      .slice(0, -2)
      .reduce((h, layer) => noisy(tf.relu(weightNormalized(h, layer)), hiddenNoise), noisy(x, inputNoise))
    return tf.relu(weightNormalized(below, discriminatorLayers[discriminatorLayers.length - 2]))
  }

  function generate(): tf.Tensor2D {
    const latents = tf.randomUniform([unlabeledBatch, latentSize]) as tf.Tensor2D
    const top = generatorLayers.slice(0, -1).reduce((below, layer) => {
      const h = tf.matMul(below, matrix(`${layer}/weights`))
      const { mean, variance } = tf.moments(h, 0) as { mean: tf.Tensor1D; variance: tf.Tensor1D }
      const normalized = tf.batchNorm(h, mean, variance, vector(`${layer}/offset`), tf.onesLike(mean), varianceEpsilon)
      return tf.softplus(normalized) as tf.Tensor2D
    }, latents)
    return tf.sigmoid(weightNormalized(top, 'generator/output'))
  }

  return ({ labeled, unlabeled, matched }) => {
    const losses: Record<string, tf.Scalar> = {}
    const generated = generate()
    const sizes = [labeled.x, unlabeled.x, generated].map(({ shape }) => shape[0])
    optimizers[0].minimize(
      () => {
        const features = featuresOf(tf.concat([labeled.x, unlabeled.x, generated]))
        const logits = weightNormalized(noisy(features, hiddenNoise), 'discriminator/output')
        const [labeledLogits, ...others] = tf.split(logits, sizes)
        const [real, fake] = others.map((logits) => tf.logSumExp(logits, 1))
        const supervised = tf.losses.softmaxCrossEntropy(labeled.y, labeledLogits) as tf.Scalar
        const realLoss = tf.mean(tf.sub(tf.softplus(real), real))
        const told = tf.mul<tf.Scalar>(tf.add(realLoss, tf.mean(tf.softplus(fake))), 0.5)
        losses['loss/supervised'] = tf.keep(supervised)
        losses['loss/unlabeled'] = tf.keep(told)
        return tf.add(supervised, told)
      },
      false,
      players.discriminator,
    )
    const share = averagingRate / (1 - (1 - averagingRate) ** ++steps)
    averages.forEach((average, index) =>
      average.assign(tf.add(average, tf.mul(tf.sub(players.discriminator[index], average), share))),
    )
    const target = tf.mean(featuresOf(matched.x), 0)
    const generatorLoss = optimizers[1].minimize(
      () => tf.mean(tf.square(tf.sub(tf.mean(featuresOf(generate()), 0), target))),
      true,
      players.generator,
    )
    return { ...losses, ...(generatorLoss ? { 'loss/generator': generatorLoss } : {}) }
  }
}

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'))
}
