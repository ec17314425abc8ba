import { writeFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs-core'
import { encodeSafetensors, type StoredTensor } from '../../src/shared/safetensors.ts'
import type { Engine } from '../../src/trainer/engine.ts'
import { createMethodRun } from './method-run.ts'
import { prepareBatches } from './prepared-batches.ts'
import type { Workload } from './workload.ts'

/**
 * Writes what programs in other languages start from: initial values as `weights/NAME`, batches as
 * `batch/STEP/NAME/x` and `…/y`, every parameter as JSON in the metadata.
 * @param engine any: initial values and batches are the same on each
 */
export function writeFixture(path: string, workload: Workload, engine: Engine): void {
  const run = createMethodRun(workload, engine)
  const tensors = new Map<string, StoredTensor>()
  for (const [name, variable] of run.variables.entries) {
    if (variable.trainable) tensors.set(`weights/${name}`, toStored(variable))
  }
  const prepared = prepareBatches(run)
  prepared.forEach((batches, step) => {
    for (const [name, batch] of Object.entries(batches)) {
      for (const [part, tensor] of Object.entries(batch)) tensors.set(`batch/${step}/${name}/${part}`, toStored(tensor))
    }
  })
  tf.dispose(prepared.flatMap((batches) => Object.values(batches).flatMap((batch) => Object.values(batch))))
  run.dispose()
  const metadata = { params: JSON.stringify(run.params), data: JSON.stringify(workload.data), method: workload.method }
  writeFileSync(path, encodeSafetensors({ tensors, metadata }))
}

function toStored(tensor: tf.Tensor): StoredTensor {
  return { dtype: 'F32', shape: tensor.shape, values: tensor.dataSync<'float32'>() }
}
