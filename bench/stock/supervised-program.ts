import * as tf from '@tensorflow/tfjs-core'
import type { OptimizerParams } from '../../src/ml/optimizers/optimizer-params.ts'
import { createStockNetwork } from './stock-network.ts'
import type { StockProgram } from './stock-program.ts'

/** Cross-entropy on the labelled batch, Adam. */
export const supervisedProgram: StockProgram = ({ params, ...input }) => {
  const { learningRate, momentum } = params as OptimizerParams
  const network = createStockNetwork(input)
  const optimizer = tf.train.adam(learningRate, momentum)
  return ({ labeled }) => {
    const loss = () => tf.losses.softmaxCrossEntropy(labeled.y, network.logits(labeled.x)) as tf.Scalar
    return { 'loss/supervised': optimizer.minimize(loss, true, network.variables) as tf.Scalar }
  }
}
