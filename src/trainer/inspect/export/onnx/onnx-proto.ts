import protobuf from 'protobufjs'

/** The part of ONNX's schema that a classifier needs; field numbers are those of onnx/onnx.proto. */
const schema = `
syntax = "proto3";
message Attribute { string name = 1; float f = 2; int64 i = 3; bytes s = 4; repeated int64 ints = 8; int32 type = 20; }
message Node { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4; repeated Attribute attribute = 5; }
message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message Dimension { oneof value { int64 dim_value = 1; string dim_param = 2; } }
message TensorShape { repeated Dimension dim = 1; }
message TensorType { int32 elem_type = 1; TensorShape shape = 2; }
message Type { TensorType tensor_type = 1; }
message ValueInfo { string name = 1; Type type = 2; }
message Graph { repeated Node node = 1; string name = 2; repeated Tensor initializer = 5; repeated ValueInfo input = 11; repeated ValueInfo output = 12; }
message OperatorSet { string domain = 1; int64 version = 2; }
message Model { int64 ir_version = 1; string producer_name = 2; Graph graph = 7; repeated OperatorSet opset_import = 8; }
`

const modelType = protobuf.parse(schema, { keepCase: true }).root.lookupType('Model')

/** Operators since this version take the axes of a reduction as an input; runtimes of 2023 and newer know it. */
export const opset = 18

/** The format's version that goes with the opset. */
const irVersion = 8

export const onnxTypes = { float32: 1, int32: 6, int64: 7, bool: 9 } as const

/** One attribute of an operator: whole numbers unless told. */
export type OnnxAttribute = number | readonly number[] | string | { float: number }

export interface OnnxNode {
  name: string
  op: string
  inputs: readonly string[]
  outputs: readonly string[]
  attributes: Readonly<Record<string, OnnxAttribute>>
}

export interface OnnxTensor {
  name: string
  type: number
  shape: readonly number[]
  bytes: Uint8Array
}

/** An input or an output; a dimension that has a name instead of a size is free. */
export interface OnnxValue {
  name: string
  shape: readonly (number | string)[]
}

export interface OnnxGraph {
  nodes: readonly OnnxNode[]
  tensors: readonly OnnxTensor[]
  inputs: readonly OnnxValue[]
  outputs: readonly OnnxValue[]
}

/** The bytes of a `.onnx` file. */
export function encodeOnnx({ nodes, tensors, inputs, outputs }: OnnxGraph): Uint8Array {
  const graph = {
    name: 'classifier',
    node: nodes.map(({ name, op, inputs, outputs, attributes }) => ({
      name,
      op_type: op,
      input: inputs,
      output: outputs,
      attribute: Object.entries(attributes).map(([name, value]) => ({ name, ...attributeValue(value) })),
    })),
    initializer: tensors.map(({ name, type, shape, bytes }) => ({
      name,
      data_type: type,
      dims: shape,
      raw_data: bytes,
    })),
    input: inputs.map(valueInfo),
    output: outputs.map(valueInfo),
  }
  const opset_import = [{ domain: '', version: opset }]
  const model = { ir_version: irVersion, producer_name: 'Penumbra', graph, opset_import }
  return modelType.encode(modelType.fromObject(model)).finish()
}

function attributeValue(value: OnnxAttribute): object {
  if (typeof value === 'number') return { i: value, type: 2 }
  if (typeof value === 'string') return { s: new TextEncoder().encode(value), type: 3 }
  if ('float' in value) return { f: value.float, type: 1 }
  return { ints: value, type: 7 }
}

function valueInfo({ name, shape }: OnnxValue): object {
  const dim = shape.map((size) => (typeof size === 'number' ? { dim_value: size } : { dim_param: size }))
  return { name, type: { tensor_type: { elem_type: onnxTypes.float32, shape: { dim } } } }
}
