import protobuf from 'protobufjs'

/** The part of TensorFlow's schema that a recording needs; field numbers are those of tensorflow/core/framework. */
const schema = `
syntax = "proto3";
message Dim { int64 size = 1; }
message Shape { repeated Dim dim = 2; }
message Tensor { int32 dtype = 1; Shape tensor_shape = 2; bytes tensor_content = 4; }
message ListValue { repeated bytes s = 2; repeated int64 i = 3; repeated float f = 4; repeated bool b = 5; repeated int32 type = 6; repeated Shape shape = 7; }
message AttrValue {
  oneof value { ListValue list = 1; bytes s = 2; int64 i = 3; float f = 4; bool b = 5; int32 type = 6; Shape shape = 7; Tensor tensor = 8; }
}
message NodeDef { string name = 1; string op = 2; repeated string input = 3; string device = 4; map<string, AttrValue> attr = 5; }
message VersionDef { int32 producer = 1; }
message GraphDef { repeated NodeDef node = 1; VersionDef versions = 4; }
message MetaInfo { repeated string tags = 4; }
message TensorInfo { string name = 1; int32 dtype = 2; Shape tensor_shape = 3; }
message SignatureDef { map<string, TensorInfo> inputs = 1; map<string, TensorInfo> outputs = 2; string method_name = 3; }
message MetaGraph { MetaInfo meta_info_def = 1; GraphDef graph_def = 2; map<string, SignatureDef> signature_def = 5; }
message SavedModel { int64 saved_model_schema_version = 1; repeated MetaGraph meta_graphs = 2; }
`

const savedModelType = protobuf.parse(schema, { keepCase: true }).root.lookupType('SavedModel')

/** The graph version of TensorFlow 2.9, the oldest that runs a recording. */
export const producer = 1087

export interface ShapeProto {
  dim: { size: number }[]
}

export interface TensorProto {
  dtype: number
  tensor_shape: ShapeProto
  /** The values in memory order, little-endian. */
  tensor_content: Uint8Array
}

interface ListProto {
  s?: Uint8Array[]
  i?: number[]
  f?: number[]
  b?: boolean[]
}

/** One attribute of a node; exactly one field is set. */
export interface AttrProto {
  list?: ListProto
  s?: Uint8Array
  i?: number
  f?: number
  b?: boolean
  type?: number
  shape?: ShapeProto
  tensor?: TensorProto
}

/** One node: inputs are `name:output`, control inputs `^name`. */
export interface NodeProto {
  name: string
  op: string
  input: string[]
  attr: Record<string, AttrProto>
}

interface TensorInfoProto {
  name: string
  dtype: number
  tensor_shape: ShapeProto
}

/** What a graph takes and gives, by the names that its users know. */
export interface SignatureProto {
  inputs: Record<string, TensorInfoProto>
  outputs: Record<string, TensorInfoProto>
  method_name: string
}

export const servingTag = 'serve'

/** The bytes of `saved_model.pb` holding one graph. */
export function encodeSavedModel(
  nodes: readonly NodeProto[],
  signature_def: Readonly<Record<string, SignatureProto>> = {},
): Uint8Array {
  const graph_def = { node: nodes, versions: { producer } }
  const meta_graphs = [{ meta_info_def: { tags: [servingTag] }, graph_def, signature_def }]
  return savedModelType.encode(savedModelType.fromObject({ saved_model_schema_version: 1, meta_graphs })).finish()
}

export function shapeProto(shape: readonly number[]): ShapeProto {
  return { dim: shape.map((size) => ({ size })) }
}
