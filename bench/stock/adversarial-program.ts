import * as tf from '@tensorflow/tfjs-core'
import type { OptimizerParams } from '../../src/ml/optimizers/optimizer-params.ts'
import { createStockNetwork } from './stock-network.ts'
import type { StockProgram } from './stock-program.ts'

/** Adversarial training by the fast gradient sign method: the perturbation first, then one update by Adam. */
export const adversarialProgram: StockProgram = ({ params, ...input }) => {
  const { learningRate, momentum, alpha, epsilon } = params as OptimizerParams & { alpha: number; epsilon: number }
  const network = createStockNetwork(input)
  const optimizer = tf.train.adam(learningRate, momentum)

  return ({ labeled: { x, y } }) => {
    const crossEntropy = (images: tf.Tensor2D) => tf.losses.softmaxCrossEntropy(y, network.logits(images)) as tf.Scalar
    const gradient = tf.grad((images) => crossEntropy(images as tf.Tensor2D))(x)
    const perturbed = tf.add(x, tf.mul(tf.sign(gradient), epsilon)) as tf.Tensor2D
    const losses: Record<string, tf.Scalar> = {}
    const loss = () => {
      const clean = crossEntropy(x)
      const adversarial = crossEntropy(perturbed)
      losses['loss/clean'] = tf.keep(clean)
      losses['loss/adversarial'] = tf.keep(adversarial)
      return tf.add(tf.mul(clean, alpha), tf.mul(adversarial, 1 - alpha)) as tf.Scalar
    }
    optimizer.minimize(loss, false, network.variables)
    return losses
  }
}
