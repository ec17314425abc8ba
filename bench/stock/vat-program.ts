import * as tf from '@tensorflow/tfjs-core'
import type { OptimizerParams } from '../../src/ml/optimizers/optimizer-params.ts'
import { createStockNetwork } from './stock-network.ts'
import type { StockProgram } from './stock-program.ts'

type VatParams = OptimizerParams & { alpha: number; epsilon: number; xi: number; powerIterations: number }

/** Virtual adversarial training: the perturbation first, outside of what is differentiated, then one update by Adam. */
export const vatProgram: StockProgram = ({ params, ...input }) => {
  const { learningRate, momentum, alpha, epsilon, xi, powerIterations } = params as VatParams
  const network = createStockNetwork(input)
  const optimizer = tf.train.adam(learningRate, momentum)

  function perturbation(x: tf.Tensor2D, cleanLogits: tf.Tensor2D): tf.Tensor2D {
    let direction = normalizeRows(tf.randomNormal(x.shape))
    for (let iteration = 0; iteration < powerIterations; iteration++) {
      const gradient = tf.grad((d) =>
        tf.mul(divergence(cleanLogits, network.logits(tf.add(x, tf.mul(d, xi)))), x.shape[0] / xi),
      )
      direction = normalizeRows(gradient(direction) as tf.Tensor2D)
    }
    return tf.mul(direction, epsilon)
  }

  return ({ labeled, unlabeled }) => {
    const cleanLogits = network.logits(unlabeled.x)
    const perturbed = tf.add(unlabeled.x, perturbation(unlabeled.x, cleanLogits)) as tf.Tensor2D
    const losses: Record<string, tf.Scalar> = {}
    const loss = () => {
      const supervised = tf.losses.softmaxCrossEntropy(labeled.y, network.logits(labeled.x)) as tf.Scalar
      const lds = divergence(cleanLogits, network.logits(perturbed))
      losses['loss/supervised'] = tf.keep(supervised)
      losses['loss/lds'] = tf.keep(lds)
      return tf.add(supervised, tf.mul(lds, alpha)) as tf.Scalar
    }
    optimizer.minimize(loss, false, network.variables)
    return losses
  }
}

/** KL(p‖q) from logits [B, C], mean over B. */
function divergence(targetLogits: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar {
  const difference = tf.sub(tf.logSoftmax(targetLogits), tf.logSoftmax(logits))
  return tf.mean(tf.sum(tf.mul(tf.softmax(targetLogits), difference), 1))
}

/** Each row divided by its L2 norm. [B, D] */
function normalizeRows(x: tf.Tensor2D): tf.Tensor2D {
  return tf.div(x, tf.add(tf.norm(x, 2, 1, true), 1e-30))
}
