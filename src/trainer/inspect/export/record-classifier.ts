import * as tf from '@tensorflow/tfjs-core'
import { Failure } from '../../../shared/failures.ts'
import type { NodeProto } from '../../compile/graph-proto.ts'
import { record, type Recording } from '../../compile/recorder.ts'
import type { ClassifierModel } from '../classifier-model.ts'
import { freeze } from './freeze.ts'
import type { FrozenGraph } from './frozen-graph.ts'

/** Two sizes, so that what depends on the size shows. */
const batchSizes = [2, 3] as const

/**
 * The classifier as a graph from pixels to logits and probabilities, with its weights as constants.
 * @throws Failure `environment` without TensorFlow, `conflict` when the classifier takes one batch size only
 */
export function recordClassifier({ engine, instance, variables, shape, model }: ClassifierModel): FrozenGraph {
  const { backend } = engine
  if (!backend) {
    throw new Failure(
      'environment',
      `A model is exported by recording it with TensorFlow, which is missing: ${engine.info.fallbackReason}`,
    )
  }
  const [recording, check] = batchSizes.map((size) => {
    const pixels = tf.zeros([size, shape.inputSize])
    const recorded = record(
      backend,
      () =>
        tf.tidy(() => {
          const logits = instance.classify(pixels as tf.Tensor2D)
          return { logits, probabilities: tf.softmax(logits) }
        }),
      { pixels },
      [...variables.entries.values()],
    )
    pixels.dispose()
    return recorded
  })
  const nameOf = new Map([...variables.entries].map(([name, variable]) => [variable, name]))
  const { width, height, channels } = model.dataset
  const isConvolutional = recording.graph.nodes.some(({ op }) => op.startsWith('Conv'))
  return freeze({
    recording,
    nodes: freeBatch(recording, check),
    inputShape: isConvolutional ? [height, width, channels] : [shape.inputSize],
    inputSize: shape.inputSize,
    classCount: shape.classCount,
    weightName: (variable) => nameOf.get(variable) ?? variable.name,
  })
}

/** The nodes of a recording, with −1 in the place of the batch size in every shape that a Reshape asks for. */
function freeBatch(recording: Recording, check: Recording): NodeProto[] {
  const differing = new Set(
    recording.constants
      .filter(({ bytes }, index) => !Buffer.from(bytes).equals(check.constants[index]?.bytes ?? new Uint8Array()))
      .map(({ node }) => node),
  )
  const readers = (constant: string) => recording.graph.nodes.filter(({ input }) => input.includes(`${constant}:0`))
  for (const { node, site } of recording.constants.filter(({ node }) => differing.has(node))) {
    if (readers(node).every(({ op, input }) => op === 'Reshape' && input[1] === `${node}:0`)) continue
    throw new Failure(
      'conflict',
      `The classifier cannot be exported: a number made at ${site} depends on the batch size, and only shapes may`,
    )
  }
  return recording.graph.nodes.map((node) => {
    const reshape = differing.has(node.name) ? readers(node.name)[0] : undefined
    if (!reshape) return node
    const shapes = [recording, check].map(({ shapes }) => shapes.get(`${reshape.name}:0`) ?? [])
    return { ...node, attr: { ...node.attr, value: shapeConstant(node, anyBatch(reshape.name, shapes)) } }
  })
}

/** One shape for every batch size, from the shapes for two. */
function anyBatch(name: string, [shape, other]: readonly (readonly number[])[]): number[] {
  const free = shape.map((size, axis) => (size === other[axis] ? size : -1))
  if (free.filter((size) => size === -1).length === 1) return free
  throw new Failure(
    'conflict',
    `The classifier cannot be exported: ${name} gives shape [${shape}] for one batch size and [${other}] for another, expected one axis to differ`,
  )
}

function shapeConstant({ attr }: NodeProto, shape: readonly number[]): NodeProto['attr'][string] {
  const { tensor } = attr.value
  if (!tensor) throw new Error('a constant without its value was recorded')
  return { tensor: { ...tensor, tensor_content: new Uint8Array(Int32Array.from(shape).buffer) } }
}
