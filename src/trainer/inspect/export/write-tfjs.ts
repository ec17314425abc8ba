import { type AttrProto, type NodeProto, producer, type ShapeProto } from '../../compile/graph-proto.ts'
import {
  constantType,
  type FrozenConstant,
  type FrozenGraph,
  inputName,
  outputNames,
  tensorflowTypes,
} from './frozen-graph.ts'
import type { ModelFile } from './model-file.ts'

/** Browsers cache files of this size. */
const shardBytes = 4 * 1024 * 1024

/** A TensorFlow.js graph model: the graph as JSON, the constants' values in shards beside it. */
export function writeTfjs({ nodes, constants, inputShape, classCount }: FrozenGraph): ModelFile[] {
  const values = concatenate([...constants.values()].map(({ bytes }) => bytes))
  const count = Math.max(1, Math.ceil(values.length / shardBytes))
  const shards = Array.from({ length: count }, (_, index) => ({
    name: `group1-shard${index + 1}of${count}.bin`,
    bytes: values.subarray(index * shardBytes, (index + 1) * shardBytes),
  }))
  const info = (name: string, shape: readonly number[]) => ({
    name: `${name}:0`,
    dtype: tensorflowTypes.float32.name,
    tensorShape: jsonShape({ dim: [-1, ...shape].map((size) => ({ size })) }),
  })
  const model = {
    format: 'graph-model',
    generatedBy: 'Penumbra',
    convertedBy: 'Penumbra',
    signature: {
      inputs: { [inputName]: info(inputName, inputShape) },
      outputs: Object.fromEntries(outputNames.map((name) => [name, info(name, [classCount])])),
    },
    modelTopology: { node: nodes.map(jsonNode), versions: { producer } },
    weightsManifest: [
      {
        paths: shards.map(({ name }) => name),
        weights: [...constants].map(([name, { shape, dtype }]) => ({ name, shape, dtype })),
      },
    ],
  }
  return [{ name: 'model.json', bytes: new TextEncoder().encode(JSON.stringify(model)) }, ...shards]
}

function jsonNode({ name, op, input, attr }: NodeProto): object {
  return {
    name,
    op,
    input,
    attr: Object.fromEntries(Object.entries(attr).map(([key, value]) => [key, jsonAttr(value, name)])),
  }
}

/** Protobuf's JSON form: 64-bit integers are text, bytes are base64, types have names. */
function jsonAttr(attr: AttrProto, node: string): object {
  if (attr.tensor)
    return {
      tensor: {
        dtype: tensorflowTypes[constantType(attr.tensor.dtype, node)].name,
        tensorShape: jsonShape(attr.tensor.tensor_shape),
      },
    }
  if (attr.shape) return { shape: jsonShape(attr.shape) }
  if (attr.type !== undefined) return { type: tensorflowTypes[constantType(attr.type, node)].name }
  if (attr.s) return { s: base64(attr.s) }
  if (attr.i !== undefined) return { i: String(attr.i) }
  if (attr.list) return { list: { ...attr.list, s: attr.list.s?.map(base64), i: attr.list.i?.map(String) } }
  return attr
}

function jsonShape({ dim }: ShapeProto): object {
  return { dim: dim.map(({ size }) => ({ size: String(size) })) }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function concatenate(parts: readonly FrozenConstant['bytes'][]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
