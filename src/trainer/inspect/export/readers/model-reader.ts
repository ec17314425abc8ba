import type * as tf from '@tensorflow/tfjs-core'
import type { ClassifierModel } from '../../classifier-model.ts'
import type { FrozenGraph } from '../frozen-graph.ts'

export interface ReadInput {
  /** Holds the written files. */
  directory: string
  /** [N, D], row by row. */
  pixels: Float32Array
  count: number
  /** What the files should hold: names to ask for and shapes, never values. */
  graph: Pick<FrozenGraph, 'inputShape' | 'weightNames'>
  loaded: ClassifierModel
}

/** What a reader that is not the writer makes of the files. */
export interface ReadBack {
  /** `onnxruntime 1.30.0 (WebAssembly)`. */
  reader: string
  /** [N, C], row by row. */
  probabilities: Float32Array
}

/** Loads an exported model from its files and classifies `pixels` with it. */
export type ModelReader = (input: ReadInput) => Promise<ReadBack>

/** The input in the shape that the model takes, [N, …]. */
export function inputShapeOf({ count, graph }: ReadInput): tf.ShapeMap[tf.Rank.R4] | number[] {
  return [count, ...graph.inputShape]
}
