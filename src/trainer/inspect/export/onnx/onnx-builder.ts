import type { NodeProto } from '../../../compile/graph-proto.ts'
import { type FrozenConstant, type FrozenGraph, inputName, nodeOfInput } from '../frozen-graph.ts'
import { type OnnxAttribute, type OnnxNode, type OnnxTensor, onnxTypes } from './onnx-proto.ts'

type Attributes = Readonly<Record<string, OnnxAttribute>>

/** Collects ONNX operators that stand for the operations of a TensorFlow graph. */
export class OnnxBuilder {
  readonly nodes: OnnxNode[] = []
  readonly #graph: FrozenGraph
  readonly #tensors = new Map<string, OnnxTensor>()

  constructor(graph: FrozenGraph) {
    this.#graph = graph
  }

  get tensors(): OnnxTensor[] {
    return [...this.#tensors.values()]
  }

  /** The ONNX name of input `index` of an operation; a constant joins the file when it is first used. */
  input({ input }: NodeProto, index: number): string {
    const name = nodeOfInput(input[index] ?? '')
    const constant = this.#graph.constants.get(name)
    if (constant) this.#addTensor(name, constant)
    return name
  }

  /** The whole numbers of a constant input, such as axes. @throws Error when the input is computed */
  numbers({ name, input }: NodeProto, index: number): number[] {
    const constant = this.#graph.constants.get(nodeOfInput(input[index] ?? ''))
    if (constant?.dtype !== 'int32') throw new Error(`input ${index} of ${name} is computed: expected a constant`)
    return [...new Int32Array(constant.bytes.slice().buffer)]
  }

  /** Number of axes of input `index`. */
  rank({ input }: NodeProto, index: number): number {
    const from = input[index] ?? ''
    if (nodeOfInput(from) === inputName) return this.#graph.inputShape.length + 1
    const shape = this.#graph.constants.get(nodeOfInput(from))?.shape ?? this.#graph.shapes.get(from)
    if (!shape) throw new Error(`the shape of ${from} is not known`)
    return shape.length
  }

  /** An operator on the way to an operation's value. @returns its output */
  step(of: NodeProto, op: string, inputs: readonly string[], attributes: Attributes = {}): string {
    const name = `${of.name}/${op}_${this.nodes.length}`
    this.nodes.push({ name, op, inputs, outputs: [name], attributes })
    return name
  }

  /** The operator that gives an operation's value, under the operation's own name. */
  finish({ name }: NodeProto, op: string, inputs: readonly string[], attributes: Attributes = {}): void {
    this.nodes.push({ name, op, inputs, outputs: [name], attributes })
  }

  /** Whole numbers as an input. */
  integers(of: NodeProto, values: readonly number[]): string {
    const name = `${of.name}/integers`
    const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
    this.#tensors.set(name, { name, type: onnxTypes.int64, shape: [values.length], bytes })
    return name
  }

  #addTensor(name: string, { dtype, shape, bytes }: FrozenConstant): void {
    this.#tensors.set(name, { name, type: onnxTypes[dtype], shape, bytes })
  }
}

/** Writes down what stands for one operation of TensorFlow. */
export type OperationMapping = (builder: OnnxBuilder, node: NodeProto) => void
