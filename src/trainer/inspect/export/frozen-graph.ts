import type { NodeProto } from '../../compile/graph-proto.ts'

/** A tensor that lies in the file: a trained weight, or a small number of the network. */
export interface FrozenConstant {
  dtype: ConstantType
  shape: readonly number[]
  /** In memory order, little-endian. */
  bytes: Uint8Array
}

export type ConstantType = 'float32' | 'int32' | 'bool'

/** TensorFlow's number and name of each type that a classifier is made of. */
export const tensorflowTypes: Readonly<Record<ConstantType, { number: number; name: string }>> = {
  float32: { number: 1, name: 'DT_FLOAT' },
  int32: { number: 3, name: 'DT_INT32' },
  bool: { number: 10, name: 'DT_BOOL' },
}

/** @throws Error for a type of TensorFlow that no export knows, naming the node that has it */
export function constantType(number: number | undefined, node: string): ConstantType {
  const found = (Object.keys(tensorflowTypes) as ConstantType[]).find((type) => tensorflowTypes[type].number === number)
  if (!found) throw new Error(`${node} has TensorFlow type ${number}, which no export knows`)
  return found
}

/** A classifier as a graph of TensorFlow operations that holds its weights, for a batch of any size. */
export interface FrozenGraph {
  /** In an order in which each follows its inputs. Constants and the input are nodes, too. */
  nodes: readonly NodeProto[]
  /** By node name. */
  constants: ReadonlyMap<string, FrozenConstant>
  /** Names of the constants that are trained weights or stored statistics. */
  weightNames: readonly string[]
  /** Shape of `pixels` without the batch. */
  inputShape: readonly number[]
  classCount: number
  /** Shape of `name:i` for a batch of 2. */
  shapes: ReadonlyMap<string, readonly number[]>
}

export const inputName = 'pixels'
export const outputNames = ['logits', 'probabilities'] as const

/** The node that an input `name:0` or `^name` refers to. */
export function nodeOfInput(input: string): string {
  return input.replace(/^\^/, '').replace(/:\d+$/, '')
}
