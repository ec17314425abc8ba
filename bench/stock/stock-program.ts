import type * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../../src/ml/method.ts'
import type { PreparedBatches } from '../workload/prepared-batches.ts'

export interface StockInput {
  params: Readonly<Record<string, unknown>>
  data: DataShape
  /** Initial values by our variables' names, so that both begin with the same weights. */
  initial: ReadonlyMap<string, tf.Tensor>
}

/** A method's step as someone would write it with tfjs-node alone. Runs within `tf.tidy`. */
export type StockProgram = (input: StockInput) => (batches: PreparedBatches) => Record<string, tf.Scalar>
