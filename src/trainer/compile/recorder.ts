import * as tf from '@tensorflow/tfjs-core'
import type { Binding, TensorFlowBackend } from '../tensorflow-types.ts'
import { type ConstantValue, GraphBuilder } from './graph-builder.ts'
import { Failure, messageOf } from '../../shared/failures.ts'
import { callSite, siteIn } from './call-site.ts'
import { shapeProto } from './graph-proto.ts'
import { readAfterUpdate, registerInPlaceAdam } from './in-place-adam.ts'
import { tensorId } from './tensor-id.ts'

/** Why a step cannot be recorded, naming the culprit and the fix. */
export class RecordingRefused extends Error {
  override readonly name = 'RecordingRefused'
}

export interface RecordedVariable {
  variable: tf.Variable
  /** Node of the session's own variable. */
  handle: string
  /** `name:0` of the value at the start of the step. */
  read: string
  /** `name:0` of the new value, `^name` of the node that updates in place; null when the step leaves the variable alone. */
  update: string | null
}

/** A constant that JavaScript made during the step, and where. */
export interface RecordedConstant extends ConstantValue {
  node: string
  site: string
}

export interface Recording {
  graph: GraphBuilder
  feeds: { name: string; shape: number[]; node: string }[]
  variables: RecordedVariable[]
  constants: RecordedConstant[]
  /** `name:0` of each tensor that the step returned. */
  outputs: Record<string, string>
  /** What their first element was in the eager step: all of a scalar. */
  values: Record<string, number>
  /** Shape of each output `name:i` of an op in the eager step. */
  shapes: ReadonlyMap<string, readonly number[]>
}

/** More elements than this made in JavaScript are data or random numbers, not a setting. */
const mostConstantElements = 1024

/**
 * Runs a step, or any function of tensors, eagerly, once, and writes down every op that reaches TensorFlow.
 * @param feeds tensors that differ from step to step: each becomes a placeholder of its shape
 * @param variables everything that may be read or assigned
 * @throws RecordingRefused when the step reads a value, or carries data made in JavaScript
 */
export function record(
  backend: TensorFlowBackend,
  step: () => Record<string, tf.Tensor>,
  feeds: Readonly<Record<string, tf.Tensor>>,
  variables: readonly tf.Variable[],
): Recording {
  const { binding } = backend
  const graph = new GraphBuilder(binding)
  const nodeOfTensor = new Map<number, string>()
  const constants: RecordedConstant[] = []
  const shapes = new Map<string, readonly number[]>()

  const fed = Object.entries(feeds).map(([name, tensor]) => {
    const attributes = {
      dtype: { type: backend.getDTypeInteger(tensor.dtype) },
      shape: { shape: shapeProto(tensor.shape) },
    }
    const node = graph.add('Placeholder', [], attributes, `feed/${name}`)
    nodeOfTensor.set(tensorId(backend, tensor), `${node}:0`)
    return { name, shape: tensor.shape, node }
  })
  const tracked = variables.map((variable, index) => {
    const dtype = { type: backend.getDTypeInteger(variable.dtype) }
    const shape = { shape: shapeProto(variable.shape) }
    const name = { s: new TextEncoder().encode(`variable-${index}`) }
    const handle = graph.add('VarHandleOp', [], { dtype, shape, shared_name: name }, `variable-${index}`)
    const read = graph.add('ReadVariableOp', [`${handle}:0`], { dtype }, `variable-${index}/read`)
    const id = tensorId(backend, variable)
    nodeOfTensor.set(id, `${read}:0`)
    return { variable, handle, read: `${read}:0`, id }
  })

  const readsAfterUpdate = new Map<string, string>()
  /** What an op takes a node's value from: a variable that was updated in place is read anew. */
  const valueOf = (node: string) => {
    if (!node.startsWith('^')) return node
    const read = readsAfterUpdate.get(node) ?? readAfterUpdate(graph, node)
    readsAfterUpdate.set(node, read)
    return read
  }

  const original = { ...pickRecorded(binding) }
  const intercepted: Pick<Binding, 'createTensor' | 'executeOp' | 'tensorDataSync'> = {
    createTensor(shape, dtype, values) {
      const id = original.createTensor.call(binding, shape, dtype, values)
      const constant = { shape, dtype, bytes: toBytes(binding, dtype, values), node: '', site: callSite() }
      constant.node = graph.addConstant(constant)
      refuseLargeConstant(graph, constant)
      constants.push(constant)
      nodeOfTensor.set(id, `${constant.node}:0`)
      return id
    },
    executeOp(op, attributes, inputIds, outputCount) {
      const outputs = original.executeOp.call(binding, op, attributes, inputIds, outputCount)
      const inputs = inputIds.map((id) => {
        const node = nodeOfTensor.get(id)
        if (!node)
          throw new RecordingRefused(
            `${op} at ${callSite()} uses a tensor made before the step: hand it in as a batch, a feed or a variable`,
          )
        return valueOf(node)
      })
      const node = graph.addOp(op, inputs, attributes)
      outputs.forEach(({ id, shape }, index) => {
        nodeOfTensor.set(id, `${node}:${index}`)
        shapes.set(`${node}:${index}`, shape)
      })
      return outputs
    },
    tensorDataSync() {
      throw new RecordingRefused(
        `the step reads a tensor's value at ${callSite()}: a step may only build on tensors; return the value as a scalar instead`,
      )
    },
  }
  const unrecorded = <T>(work: () => T): T => {
    Object.assign(binding, original)
    try {
      return work()
    } finally {
      Object.assign(binding, intercepted)
    }
  }
  let returned: Record<string, tf.Tensor>
  Object.assign(binding, intercepted)
  const unregisterAdam = registerInPlaceAdam({ backend, graph, nodeOfTensor, unrecorded })
  try {
    returned = step()
    // Moves tensors that still wait in JavaScript over, so that they are written down too.
    for (const tensor of Object.values(returned)) tensorId(backend, tensor)
  } catch (error) {
    throw namingMissingKernel(error)
  } finally {
    unregisterAdam()
    Object.assign(binding, original)
  }

  const nodeOf = (tensor: tf.Tensor, what: string) => {
    const node = nodeOfTensor.get(tensorId(backend, tensor))
    if (!node) throw new RecordingRefused(`${what} was not computed by TensorFlow during the step`)
    return node
  }
  const recorded = tracked.map(({ variable, handle, read, id }) => ({
    variable,
    handle,
    read,
    update: tensorId(backend, variable) === id ? null : nodeOf(variable, `the new value of ${variable.name}`),
  }))
  const outputs = Object.fromEntries(
    Object.entries(returned).map(([name, tensor]) => [name, nodeOf(tensor, `"${name}"`)]),
  )
  const values = Object.fromEntries(Object.entries(returned).map(([name, tensor]) => [name, tensor.dataSync()[0]]))
  tf.dispose(returned)
  return { graph, feeds: fed, variables: recorded, constants, outputs, values, shapes }
}

function pickRecorded({ createTensor, executeOp, tensorDataSync }: Binding) {
  return { createTensor, executeOp, tensorDataSync }
}

/** The eager step cannot run such an op either, so this is no reason to fall back but the end of the run. */
function namingMissingKernel(error: unknown): unknown {
  const kernel = /Kernel '(\w+)' not registered/.exec(messageOf(error))?.[1]
  if (kernel === undefined || !(error instanceof Error)) return error
  const site = siteIn(error.stack ?? '')
  return new Failure(
    'internal',
    `TensorFlow's backend has no kernel for ${kernel}, used at ${site}: compose the step of other operations, or train with --engine js`,
  )
}

function refuseLargeConstant(graph: GraphBuilder, { shape, node, site }: RecordedConstant): void {
  const isFill = graph.nodes.at(-1)?.op === 'Fill'
  if (isFill || tf.util.sizeFromShape([...shape]) <= mostConstantElements) return
  throw new RecordingRefused(
    `a tensor of shape [${shape}] made in JavaScript enters the step at ${site} (${node}) and would be frozen into the graph: ` +
      'draw random numbers with StepRandom, take data from the batches, keep tables in variables',
  )
}

function toBytes(binding: Binding, dtype: number, values: tf.backend_util.BackendValues): Uint8Array {
  switch (dtype) {
    case binding.TF_FLOAT:
      return new Uint8Array(Float32Array.from(values as Float32Array).buffer)
    case binding.TF_INT32:
      return new Uint8Array(Int32Array.from(values as Int32Array).buffer)
    case binding.TF_BOOL:
      return Uint8Array.from(values as Uint8Array)
    case binding.TF_INT64: {
      const { buffer, byteOffset } = values as Int32Array
      return new Uint8Array(buffer.slice(byteOffset, byteOffset + 8))
    }
    default:
      throw new RecordingRefused(
        `a constant of TensorFlow type ${dtype} at ${callSite()} cannot be recorded: use float32, int32 or bool`,
      )
  }
}
