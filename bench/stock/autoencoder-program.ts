import * as tf from '@tensorflow/tfjs-core'
import type { OptimizerParams } from '../../src/ml/optimizers/optimizer-params.ts'
import type { StockProgram } from './stock-program.ts'

type AutoencoderParams = OptimizerParams & { corruptionLevel: number }

/** The lowest layer of a denoising autoencoder with tied weights, masking and cross-entropy; one update by Adam. */
export const autoencoderProgram: StockProgram = ({ params, data, initial }) => {
  const { learningRate, momentum, corruptionLevel } = params as AutoencoderParams
  const trained = [...initial].filter(([name]) => name.startsWith('layer-1/'))
  const variables = new Map(trained.map(([name, value]) => [name, tf.variable(value)]))
  const optimizer = tf.train.adam(learningRate, momentum)
  const weights = variables.get('layer-1/weights') as tf.Variable<tf.Rank.R2>
  const bias = variables.get('layer-1/bias') as tf.Variable<tf.Rank.R1>
  const decoderBias = variables.get('layer-1/decoder-bias') as tf.Variable<tf.Rank.R1>

  return ({ unlabeled: { x } }) => {
    const kept = tf.greaterEqual(tf.randomUniform(x.shape), corruptionLevel)
    const damaged = tf.mul<tf.Tensor2D>(x, tf.cast(kept, 'float32'))
    const loss = () => {
      const codes = tf.sigmoid(tf.add<tf.Tensor2D>(tf.matMul(damaged, weights), bias))
      const scores = tf.add(tf.matMul(codes, weights, false, true), decoderBias)
      return tf.mul<tf.Scalar>(tf.losses.sigmoidCrossEntropy(x, scores), data.inputSize)
    }
    const cost = optimizer.minimize(loss, true, [...variables.values()])
    if (!cost) throw new Error('the optimiser gave no loss back')
    return { 'loss/reconstruction': cost }
  }
}
