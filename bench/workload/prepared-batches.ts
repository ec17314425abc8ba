import * as tf from '@tensorflow/tfjs-core'
import type { LabeledBatch, UnlabeledBatch } from '../../src/ml/method.ts'
import { mapValues } from '../../src/ml/training/step-program.ts'
import type { MethodRun } from './method-run.ts'

/** The batches of one step by name; only labelled ones have `y`. */
export type PreparedBatches = Readonly<Record<string, LabeledBatch & UnlabeledBatch>>

/** Steps whose batches the other programs hold in memory and go round. */
const preparedSteps = 4

/** The batches that the first steps of a run draw, ready in memory: the other programs are spared the gathering. */
export function prepareBatches({ instance, resident, program }: MethodRun): PreparedBatches[] {
  const [stage] = instance.stages
  const { feeds } = program(stage)
  const gather = (indices: Int32Array, name: string) =>
    tf.tidy(() => ({ ...resident.gather(stage.batches[name].from, tf.tensor1d(indices, 'int32')) })) as LabeledBatch
  return Array.from({ length: preparedSteps }, (_, step) => mapValues(feeds(step).indices, gather))
}
