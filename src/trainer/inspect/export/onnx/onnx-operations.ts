import type { NodeProto } from '../../../compile/graph-proto.ts'
import { constantType } from '../frozen-graph.ts'
import type { OnnxBuilder, OperationMapping } from './onnx-builder.ts'
import { onnxTypes } from './onnx-proto.ts'
import { convolution, pooling } from './onnx-spatial.ts'

/** Every operation of TensorFlow that ONNX has operators for here. */
export const onnxOperations: ReadonlyMap<string, OperationMapping> = new Map([
  ...sameInputs(1, {
    Abs: 'Abs',
    Elu: 'Elu',
    Erf: 'Erf',
    Exp: 'Exp',
    Identity: 'Identity',
    Log: 'Log',
    Neg: 'Neg',
    Reciprocal: 'Reciprocal',
    Relu: 'Relu',
    Selu: 'Selu',
    Sigmoid: 'Sigmoid',
    Softplus: 'Softplus',
    Sqrt: 'Sqrt',
    Tanh: 'Tanh',
  }),
  ...sameInputs(2, {
    Add: 'Add',
    Maximum: 'Max',
    Minimum: 'Min',
    Mul: 'Mul',
    Pow: 'Pow',
    RealDiv: 'Div',
    Sub: 'Sub',
  }),
  ...reductions({ Max: 'ReduceMax', Mean: 'ReduceMean', Min: 'ReduceMin', Sum: 'ReduceSum' }),
  ['Softmax', (builder, node) => builder.finish(node, 'Softmax', [builder.input(node, 0)], { axis: -1 })],
  ['LeakyRelu', leakyRelu],
  ['Rsqrt', rsqrt],
  ['Square', square],
  ['MatMul', matMul],
  ['BatchMatMulV2', batchMatMul],
  ['Reshape', reshape],
  ['Transpose', transpose],
  ['ConcatV2', concat],
  ['Cast', cast],
  ['Fill', fill],
  ['Conv2D', convolution],
  ['MaxPool', pooling('MaxPool')],
  ['AvgPool', pooling('AveragePool')],
])

/** Operations that differ from ONNX's in their name only. */
function sameInputs(count: number, names: Readonly<Record<string, string>>): [string, OperationMapping][] {
  return Object.entries(names).map(([tensorflow, onnx]) => [
    tensorflow,
    (builder, node) =>
      builder.finish(
        node,
        onnx,
        Array.from({ length: count }, (_, index) => builder.input(node, index)),
      ),
  ])
}

function reductions(names: Readonly<Record<string, string>>): [string, OperationMapping][] {
  return Object.entries(names).map(([tensorflow, onnx]) => [
    tensorflow,
    (builder, node) => {
      const axes = builder.integers(node, builder.numbers(node, 1))
      builder.finish(node, onnx, [builder.input(node, 0), axes], { keepdims: node.attr.keep_dims?.b ? 1 : 0 })
    },
  ])
}

function leakyRelu(builder: OnnxBuilder, node: NodeProto): void {
  builder.finish(node, 'LeakyRelu', [builder.input(node, 0)], { alpha: { float: node.attr.alpha?.f ?? 0.2 } })
}

function rsqrt(builder: OnnxBuilder, node: NodeProto): void {
  builder.finish(node, 'Reciprocal', [builder.step(node, 'Sqrt', [builder.input(node, 0)])])
}

function square(builder: OnnxBuilder, node: NodeProto): void {
  const x = builder.input(node, 0)
  builder.finish(node, 'Mul', [x, x])
}

function matMul(builder: OnnxBuilder, node: NodeProto): void {
  product(builder, node, [node.attr.transpose_a?.b ?? false, node.attr.transpose_b?.b ?? false])
}

function batchMatMul(builder: OnnxBuilder, node: NodeProto): void {
  product(builder, node, [node.attr.adj_x?.b ?? false, node.attr.adj_y?.b ?? false])
}

function product(builder: OnnxBuilder, node: NodeProto, transposed: readonly boolean[]): void {
  const factors = transposed.map((isTransposed, index) => {
    const factor = builder.input(node, index)
    if (!isTransposed) return factor
    const axes = Array.from({ length: builder.rank(node, index) }, (_, axis) => axis)
    const perm = [...axes.slice(0, -2), ...axes.slice(-2).reverse()]
    return builder.step(node, 'Transpose', [factor], { perm })
  })
  builder.finish(node, 'MatMul', factors)
}

function reshape(builder: OnnxBuilder, node: NodeProto): void {
  const shape = builder.step(node, 'Cast', [builder.input(node, 1)], { to: onnxTypes.int64 })
  builder.finish(node, 'Reshape', [builder.input(node, 0), shape])
}

function transpose(builder: OnnxBuilder, node: NodeProto): void {
  builder.finish(node, 'Transpose', [builder.input(node, 0)], { perm: builder.numbers(node, 1) })
}

function concat(builder: OnnxBuilder, node: NodeProto): void {
  const last = node.input.length - 1
  const parts = node.input.slice(0, last).map((_, index) => builder.input(node, index))
  builder.finish(node, 'Concat', parts, { axis: builder.numbers(node, last)[0] ?? 0 })
}

function cast(builder: OnnxBuilder, node: NodeProto): void {
  const type = constantType(node.attr.DstT?.type, node.name)
  builder.finish(node, 'Cast', [builder.input(node, 0)], { to: onnxTypes[type] })
}

function fill(builder: OnnxBuilder, node: NodeProto): void {
  const shape = builder.integers(node, builder.numbers(node, 0))
  builder.finish(node, 'Expand', [builder.input(node, 1), shape])
}
