import * as tf from '@tensorflow/tfjs-core'
import { type AdamConstants, type AdamInputs, adamUpdateKernel, composeAdamUpdate } from '../../ml/ops/adam-update.ts'
import { tensorflowBackendName as backendName } from '../native-kernels.ts'
import type { TensorFlowBackend } from '../tensorflow-types.ts'
import { fusedAdam } from '../fused-adam.ts'
import type { GraphBuilder } from './graph-builder.ts'
import { tensorId } from './tensor-id.ts'

export interface InPlaceAdamInput {
  backend: TensorFlowBackend
  graph: GraphBuilder
  nodeOfTensor: Map<number, string>
  /** Runs work whose ops are not written down. */
  unrecorded<T>(work: () => T): T
}

const readSuffix = '/read:0'

/** Reads a variable once an update in place is done. @param update the control input that waits for it */
export function readAfterUpdate(graph: GraphBuilder, update: string): string {
  const name = update.slice(1)
  const apply = graph.node(name)
  return `${graph.add('ReadVariableOp', [apply.input[0], update], { dtype: apply.attr['T'] }, `${name}/read`)}:0`
}

/**
 * While a step is recorded, Adam's update becomes one `ResourceApplyAdam` on the session's own variables. The eager
 * values are computed beside it.
 * @returns ends it
 */
export function registerInPlaceAdam({ backend, graph, nodeOfTensor, unrecorded }: InPlaceAdamInput): () => void {
  const eager = tf.getKernel(adamUpdateKernel, backendName)
  tf.unregisterKernel(adamUpdateKernel, backendName)
  tf.registerKernel({
    kernelName: adamUpdateKernel,
    backendName,
    kernelFunc: ({ inputs, attrs }) => {
      const given = inputs as AdamInputs
      const constants = attrs as AdamConstants
      const nodeOf = (tensor: tf.Tensor) => nodeOfTensor.get(unrecorded(() => tensorId(backend, tensor))) ?? ''
      const reads = [given.variable, given.firstMoment, given.secondMoment].map(nodeOf)
      // A variable that this step has updated before is no longer the session's own.
      if (!reads.every((node) => node.endsWith(readSuffix))) return composeAdamUpdate(given, constants)
      const dtype = backend.getDTypeInteger('float32')
      const scalar = (value: number) =>
        `${graph.addConstant({ shape: [], dtype, bytes: new Uint8Array(Float32Array.of(value).buffer) })}:0`
      const noPower = scalar(0) // β^t: the corrections are in the rate already
      const apply = graph.add(
        'ResourceApplyAdam',
        [
          ...reads.map((read) => `${read.slice(0, -readSuffix.length)}:0`),
          noPower,
          noPower,
          nodeOf(given.rate),
          scalar(constants.beta1),
          scalar(constants.beta2),
          scalar(constants.epsilon),
          nodeOf(given.gradient),
        ],
        { T: { type: dtype } },
      )
      return unrecorded(() => {
        const updated = fusedAdam(backend, given, constants)
        for (const tensor of updated) nodeOfTensor.set(tensorId(backend, tensor), `^${apply}`)
        return updated
      })
    },
  })
  return () => {
    tf.unregisterKernel(adamUpdateKernel, backendName)
    tf.registerKernel(eager)
  }
}
