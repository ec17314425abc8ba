import type * as tf from '@tensorflow/tfjs-core'
import { type NodeProto, shapeProto } from '../../compile/graph-proto.ts'
import type { Recording } from '../../compile/recorder.ts'
import {
  constantType,
  type FrozenConstant,
  type FrozenGraph,
  inputName,
  nodeOfInput,
  outputNames,
  tensorflowTypes,
} from './frozen-graph.ts'

export interface FreezeInput {
  recording: Recording
  /** The recording's nodes, for a batch of any size. */
  nodes: readonly NodeProto[]
  inputShape: readonly number[]
  inputSize: number
  classCount: number
  weightName(variable: tf.Variable): string
}

/** A recording of a classifier on `pixels` [B, D] with its variables as constants and without what no output needs. */
export function freeze({ recording, nodes, inputShape, inputSize, classCount, weightName }: FreezeInput): FrozenGraph {
  const weights = new Map(
    recording.variables.map(({ variable, read }) => [nodeOfInput(read), { variable, name: weightName(variable) }]),
  )
  const feed = recording.feeds[0].node
  const input = inputNodes(inputShape, inputSize)
  const flat = `${input.at(-1)?.name}:0`
  const renamed = (from: string): string => {
    const weight = weights.get(nodeOfInput(from))
    if (weight) return `${weight.name}:0`
    return nodeOfInput(from) === feed ? flat : from
  }
  const needed = reachable(nodes, Object.values(recording.outputs).map(nodeOfInput))
  const used = [...weights].filter(([read]) => needed.has(read)).map(([, weight]) => weight)
  const inner = nodes.filter(
    ({ name, op }) => needed.has(name) && !['Placeholder', 'VarHandleOp', 'ReadVariableOp'].includes(op),
  )
  const float = { T: { type: tensorflowTypes.float32.number } }
  const all: NodeProto[] = [
    ...used.map(({ name, variable }) => weightNode(name, variable)),
    ...input,
    ...inner.map((node) => ({ ...node, input: node.input.map(renamed) })),
    ...outputNames.map((name) => ({ name, op: 'Identity', input: [renamed(recording.outputs[name])], attr: float })),
  ]
  return {
    nodes: all,
    constants: new Map(all.flatMap((node) => constantOf(node))),
    weightNames: used.map(({ name }) => name),
    inputShape,
    classCount,
    shapes: recording.shapes,
  }
}

/** The input as its users have it, and flat as classifiers take it. */
function inputNodes(inputShape: readonly number[], inputSize: number): NodeProto[] {
  const { float32, int32 } = tensorflowTypes
  const shape = { shape: shapeProto([-1, ...inputShape]) }
  const pixels = { name: inputName, op: 'Placeholder', input: [], attr: { dtype: { type: float32.number }, shape } }
  if (inputShape.length === 1) return [pixels]
  const tensor = {
    dtype: int32.number,
    tensor_shape: shapeProto([2]),
    tensor_content: new Uint8Array(Int32Array.of(-1, inputSize).buffer),
  }
  const flatShape = {
    name: 'flat/shape',
    op: 'Const',
    input: [],
    attr: { dtype: { type: int32.number }, value: { tensor } },
  }
  const types = { T: { type: float32.number }, Tshape: { type: int32.number } }
  return [pixels, flatShape, { name: 'flat', op: 'Reshape', input: [`${inputName}:0`, 'flat/shape:0'], attr: types }]
}

function weightNode(name: string, variable: tf.Variable): NodeProto {
  const values = variable.dataSync<'float32'>()
  const dtype = tensorflowTypes.float32.number
  const tensor_content = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  const tensor = { dtype, tensor_shape: shapeProto(variable.shape), tensor_content }
  return { name, op: 'Const', input: [], attr: { dtype: { type: dtype }, value: { tensor } } }
}

function constantOf({ name, op, attr }: NodeProto): [string, FrozenConstant][] {
  const tensor = op === 'Const' ? attr.value.tensor : undefined
  if (!tensor) return []
  const dtype = constantType(tensor.dtype, name)
  const shape = tensor.tensor_shape.dim.map(({ size }) => size)
  return [[name, { dtype, shape, bytes: tensor.tensor_content }]]
}

/** Names of the nodes that the given ones are computed from, themselves among them. */
function reachable(nodes: readonly NodeProto[], from: readonly string[]): Set<string> {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const found = new Set<string>()
  const waiting = [...from]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    waiting.push(...(byName.get(name)?.input ?? []).map(nodeOfInput))
  }
  return found
}
