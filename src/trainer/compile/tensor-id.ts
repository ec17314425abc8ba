import type * as tf from '@tensorflow/tfjs-core'
import type { TensorFlowBackend } from '../tensorflow-types.ts'

/** The binding's number of a tensor, seen as the input of an op; also moves values that still wait in JavaScript over. */
export function tensorId(backend: TensorFlowBackend, tensor: tf.Tensor): number {
  const { binding } = backend
  const { executeOp } = binding
  let seen: number | undefined
  binding.executeOp = (op, attributes, inputIds, outputCount) => {
    seen = inputIds[0]
    return executeOp.call(binding, op, attributes, inputIds, outputCount)
  }
  try {
    const type = { name: 'T', type: binding.TF_ATTR_TYPE, value: backend.getDTypeInteger(tensor.dtype) }
    backend.executeSingleOutput('Identity', [type], [tensor]).dispose()
  } finally {
    binding.executeOp = executeOp
  }
  if (seen === undefined) throw new Error('TensorFlow was not called')
  return seen
}
