import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import type { TensorFlowBackend } from '../tensorflow-types.ts'
import { controlOf, type GraphBuilder } from './graph-builder.ts'
import { servingTag, shapeProto } from './graph-proto.ts'
import { type RecordedVariable, type Recording, RecordingRefused } from './recorder.ts'
import { messageOf } from '../../shared/failures.ts'

interface GraphInput {
  tensor: tf.Tensor
  node: string
}

/** A recording in a TensorFlow session that holds the variables' values between steps. */
export class GraphSession {
  readonly #backend: TensorFlowBackend
  readonly #recording: Recording
  readonly #id: number
  readonly #initializers: { variable: tf.Variable; initial: string }[]
  readonly #updated: RecordedVariable[]
  readonly #initialized: string
  /** `name:0` of each scalar of the step; fetching one runs the whole step. */
  readonly #scalars: { name: string; fetch: string }[]

  /** @throws RecordingRefused when TensorFlow does not take the graph */
  constructor(backend: TensorFlowBackend, recording: Recording) {
    this.#backend = backend
    this.#recording = recording
    const { graph, variables, outputs } = recording
    const used = usedVariables(graph, variables)
    const type = (tensor: tf.Tensor | tf.Variable) => ({ type: backend.getDTypeInteger(tensor.dtype) })
    const assigned = used.map(({ variable, handle }) => {
      const shape = { shape: shapeProto(variable.shape) }
      const initial = graph.add('Placeholder', [], { dtype: type(variable), shape }, `${handle}/initial`)
      const assign = graph.add(
        'AssignVariableOp',
        [`${handle}:0`, `${initial}:0`],
        { dtype: type(variable) },
        `${handle}/initialize`,
      )
      return { variable, initial, assign }
    })
    this.#initializers = assigned
    this.#updated = used.filter(({ update }) => update !== null)
    const readInStep = new Set(graph.nodes.flatMap(({ input }) => input))
    const updates = this.#updated.map(({ variable, handle, read, update }) => {
      // A control input keeps every reader of the old value ahead of the update.
      if (!update?.startsWith('^'))
        return graph.add('AssignVariableOp', [`${handle}:0`, update ?? read, controlOf(read)], {
          dtype: type(variable),
        })
      const node = update.slice(1)
      if (readInStep.has(read)) graph.addControl(node, read)
      return node
    })
    const after = (nodes: readonly string[], name: string) =>
      graph.add(
        'NoOp',
        nodes.map((node) => `^${node}`),
        {},
        name,
      )
    const stepped = after([...new Set(updates)], 'step')
    const initialized = after(
      assigned.map(({ assign }) => assign),
      'initialize',
    )
    const int32 = backend.getDTypeInteger('int32')
    const zero = graph.addConstant({ shape: [], dtype: int32, bytes: new Uint8Array(4) })
    this.#initialized = `${graph.add('Identity', [`${zero}:0`, `^${initialized}`], { T: { type: int32 } }, 'initialized')}:0`
    this.#scalars = Object.entries(outputs).map(([name, output], index) => {
      const attributes = { T: { type: backend.getDTypeInteger('float32') } }
      return { name, fetch: `${graph.add('Identity', [output, `^${stepped}`], attributes, `output-${index}`)}:0` }
    })
    this.#id = loadGraph(backend, graph)
  }

  /** Gives the session the variables' present values. */
  push(): void {
    const inputs = this.#initializers.map(({ variable, initial }) => ({ tensor: variable, node: initial }))
    tf.dispose(this.#run(inputs, [this.#initialized]))
  }

  /**
   * One step.
   * @param feeds by the names that they were recorded under
   * @throws Error naming a feed of another shape than the recorded one
   */
  run(feeds: Readonly<Record<string, tf.Tensor>>): Record<string, tf.Scalar> {
    const inputs = this.#recording.feeds.map(({ name, shape, node }) => {
      const tensor = feeds[name]
      if (!tf.util.arraysEqual(tensor.shape, shape)) {
        throw new Error(
          `feed ${name} has shape [${tensor.shape}], the step was recorded with [${shape}]: a stage's batches keep one size`,
        )
      }
      return { tensor, node }
    })
    const fetched = this.#run(
      inputs,
      this.#scalars.map(({ fetch }) => fetch),
    )
    return Object.fromEntries(this.#scalars.map(({ name }, index) => [name, fetched[index] as tf.Scalar]))
  }

  /** Copies the values of variables that steps change back. */
  pull(): void {
    const values = this.#run(
      [],
      this.#updated.map(({ read }) => read),
    )
    this.#updated.forEach(({ variable }, index) => variable.assign(values[index]))
    tf.dispose(values)
  }

  dispose(): void {
    this.#backend.binding.deleteSavedModel(this.#id)
  }

  #run(inputs: readonly GraphInput[], fetches: readonly string[]): tf.Tensor[] {
    return this.#backend.runSavedModel(
      this.#id,
      inputs.map(({ tensor }) => tensor),
      inputs.map(({ tensor, node }) => ({ name: `${node}:0`, dtype: tensor.dtype, shape: tensor.shape })),
      [...fetches],
    )
  }
}

function loadGraph(backend: TensorFlowBackend, graph: GraphBuilder): number {
  const directory = mkdtempSync(join(tmpdir(), 'penumbra-graph-'))
  try {
    writeFileSync(join(directory, 'saved_model.pb'), graph.encode())
    return backend.loadSavedModelMetaGraph(directory, servingTag)
  } catch (error) {
    throw new RecordingRefused(`TensorFlow does not take the recorded graph: ${messageOf(error)}`)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Only variables that the step touches go into the session. */
function usedVariables({ nodes }: GraphBuilder, variables: readonly RecordedVariable[]): RecordedVariable[] {
  const inputs = new Set(nodes.flatMap(({ input }) => input))
  return variables.filter(({ read, update }) => update !== null || inputs.has(read))
}
