import * as tf from '@tensorflow/tfjs-core'
import type { AdamConstants, AdamInputs } from '../ml/ops/adam-update.ts'
import type { TensorFlowBackend } from './tensorflow-types.ts'

let handles = 0

/**
 * Adam's update by `ResourceApplyAdam`, one pass over memory. The op works on TensorFlow's own variables, which tfjs
 * does not have: three are made for the call.
 */
export function fusedAdam(backend: TensorFlowBackend, inputs: AdamInputs, constants: AdamConstants): tf.Tensor[] {
  const { binding } = backend
  const dtype = { name: 'dtype', type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT }
  return tf.tidy(() => {
    const resources = [inputs.variable, inputs.firstMoment, inputs.secondMoment].map((value) => {
      const attributes = [
        dtype,
        { name: 'shape', type: binding.TF_ATTR_SHAPE, value: value.shape },
        { name: 'shared_name', type: binding.TF_ATTR_STRING, value: `fused-adam-${handles++}` },
      ]
      const handle = backend.executeSingleOutput('VarHandleOp', attributes, [])
      backend.executeMultipleOutputs('AssignVariableOp', [dtype], [handle, value], 0)
      return handle
    })
    const noPower = tf.scalar(0) // β^t: the corrections are in the rate already
    const settings = [constants.beta1, constants.beta2, constants.epsilon].map((value) => tf.scalar(value))
    backend.executeMultipleOutputs(
      'ResourceApplyAdam',
      [{ ...dtype, name: 'T' }],
      [...resources, noPower, noPower, inputs.rate, ...settings, inputs.gradient],
      0,
    )
    const updated = resources.map((handle) => backend.executeSingleOutput('ReadVariableOp', [dtype], [handle]))
    for (const handle of resources) backend.executeMultipleOutputs('DestroyResourceOp', [], [handle], 0)
    return updated
  })
}
