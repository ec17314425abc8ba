import type { TFEOpAttr } from '@tensorflow/tfjs-node-gpu/dist/tfjs_binding.js'
import type { Binding } from '../tensorflow-types.ts'
import { type AttrProto, encodeSavedModel, type NodeProto, shapeProto, type TensorProto } from './graph-proto.ts'

/** The values of a tensor as bytes: what a `Const` node holds. */
export interface ConstantValue {
  shape: readonly number[]
  dtype: number
  bytes: Uint8Array
}

/** Collects the nodes of one graph and gives them names. */
export class GraphBuilder {
  readonly nodes: NodeProto[] = []
  readonly #binding: Binding

  constructor(binding: Binding) {
    this.#binding = binding
  }

  /** @returns the node's name; its output i is `name:i` */
  add(
    op: string,
    inputs: readonly string[],
    attr: Record<string, AttrProto>,
    name = `${op}_${this.nodes.length}`,
  ): string {
    this.nodes.push({ name, op, input: [...inputs], attr })
    return name
  }

  /** @throws Error for a name that no node has */
  node(name: string): NodeProto {
    const found = this.nodes.find((node) => node.name === name)
    if (!found) throw new Error(`the graph has no node "${name}"`)
    return found
  }

  /** Makes a node wait for an output `name:i`. */
  addControl(node: string, output: string): void {
    this.node(node).input.push(controlOf(output))
  }

  /** A node from the attributes that an eager op was called with. */
  addOp(op: string, inputs: readonly string[], attributes: readonly TFEOpAttr[]): string {
    return this.add(
      op,
      inputs,
      Object.fromEntries(attributes.map((attribute) => [attribute.name, this.#attrProto(op, attribute)])),
    )
  }

  /** A constant; one that repeats a single value over many elements is made by `Fill`. */
  addConstant({ shape, dtype, bytes }: ConstantValue): string {
    const filler = repeatedElement(bytes, dtype === this.#binding.TF_BOOL ? 1 : 4)
    if (!filler) return this.#addConst({ dtype, tensor_shape: shapeProto(shape), tensor_content: bytes })
    const dims = this.#addConst({
      dtype: this.#binding.TF_INT32,
      tensor_shape: shapeProto([shape.length]),
      tensor_content: new Uint8Array(Int32Array.from(shape).buffer),
    })
    const value = this.#addConst({ dtype, tensor_shape: shapeProto([]), tensor_content: filler })
    return this.add('Fill', [`${dims}:0`, `${value}:0`], {
      T: { type: dtype },
      index_type: { type: this.#binding.TF_INT32 },
    })
  }

  #addConst(tensor: TensorProto): string {
    return this.add('Const', [], { dtype: { type: tensor.dtype }, value: { tensor } })
  }

  encode(): Uint8Array {
    return encodeSavedModel(this.nodes)
  }

  #attrProto(op: string, { name, type, value }: TFEOpAttr): AttrProto {
    const binding = this.#binding
    switch (type) {
      case binding.TF_ATTR_TYPE:
        return { type: value as number }
      case binding.TF_ATTR_SHAPE:
        return { shape: shapeProto(value as number[]) }
      case binding.TF_ATTR_BOOL:
        return Array.isArray(value) ? { list: { b: value.map(Boolean) } } : { b: Boolean(value) }
      case binding.TF_ATTR_INT:
        return Array.isArray(value) ? { list: { i: value } } : { i: value as number }
      case binding.TF_ATTR_FLOAT:
        return Array.isArray(value) ? { list: { f: value } } : { f: value as number }
      case binding.TF_ATTR_STRING:
        return Array.isArray(value) ? { list: { s: value.map(utf8) } } : { s: utf8(value as string) }
      default:
        throw new Error(`attribute ${name} of ${op} has a type (${type}) that cannot be recorded`)
    }
  }
}

/** The control input that waits for an output `name:i`. */
export function controlOf(output: string): string {
  return `^${output.slice(0, output.indexOf(':'))}`
}

/** Below this a constant stays a constant. */
const smallBytes = 256

/** The bytes of the one element that fills a large constant, or null. */
function repeatedElement(bytes: Uint8Array, elementSize: number): Uint8Array | null {
  if (bytes.length <= smallBytes) return null
  for (let i = elementSize; i < bytes.length; i++) if (bytes[i] !== bytes[i - elementSize]) return null
  return bytes.slice(0, elementSize)
}

function utf8(text: unknown): Uint8Array {
  return new TextEncoder().encode(String(text))
}
