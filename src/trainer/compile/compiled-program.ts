import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import type { ResidentData } from '../../ml/data/resident-data.ts'
import type { Stage } from '../../ml/method.ts'
import type { StepFeeds } from '../../ml/training/step-feeds.ts'
import { runStep, type StepProgram, toFeedTensors } from '../../ml/training/step-program.ts'
import type { TensorFlowBackend } from '../tensorflow-backend.ts'
import { controlOf } from './graph-builder.ts'
import { servingTag } from './graph-proto.ts'
import { record, type RecordedConstant, type Recording, RecordingRefused } from './recorder.ts'

export interface CompileInput {
  backend: TensorFlowBackend
  stage: Stage
  data: ResidentData
  seed: number
  /** The run's own variables; the data's come along. */
  variables: readonly tf.Variable[]
  /** Feeds of two different steps: what differs between two recordings and is not fed would be frozen. */
  samples: readonly [StepFeeds, StepFeeds]
}

/**
 * Records a stage's step and loads it as a TensorFlow graph. The variables then live in the graph's session and
 * `pull` copies them back.
 * @throws RecordingRefused naming what cannot be recorded
 */
export function compileProgram({ backend, stage, data, seed, variables, samples }: CompileInput): StepProgram {
  const allVariables = [...data.variables, ...variables]
  const [recording, check] = samples.map((feeds) =>
    keepingValues(allVariables, () => {
      const tensors = toFeedTensors(feeds)
      const flat = flatten(tensors)
      const recording = record(backend, () => runStep(stage, data, seed, tensors), flat, allVariables)
      tf.dispose(flat)
      return recording
    }),
  )
  refuseFrozenNumbers(recording, check)
  return load(backend, recording)
}

function load(backend: TensorFlowBackend, { graph, feeds, variables, outputs }: Recording): StepProgram {
  const used = usedVariables(graph.nodes, variables)
  const initializers = used.map(({ variable, handle }) => {
    const dtype = { type: backend.getDTypeInteger(variable.dtype) }
    const shape = { shape: { dim: variable.shape.map((size) => ({ size })) } }
    const initial = graph.add('Placeholder', [], { dtype, shape }, `${handle}/initial`)
    return {
      variable,
      initial,
      assign: graph.add('AssignVariableOp', [`${handle}:0`, `${initial}:0`], { dtype }, `${handle}/initialize`),
    }
  })
  const updated = used.filter(({ update }) => update !== null)
  const updates = updated.map(({ variable, handle, read, update }) =>
    update?.startsWith('^')
      ? update.slice(1)
      : // The control input keeps every reader of the old value ahead of the update.
        graph.add('AssignVariableOp', [`${handle}:0`, update ?? read, controlOf(read)], {
          dtype: { type: backend.getDTypeInteger(variable.dtype) },
        }),
  )
  const stepped = graph.add(
    'NoOp',
    updates.map((name) => `^${name}`),
    {},
    'step',
  )
  const initialized = graph.add(
    'NoOp',
    initializers.map(({ assign }) => `^${assign}`),
    {},
    'initialize',
  )
  const done = (after: string, name: string) => {
    const zero = graph.addConstant({ shape: [], dtype: backend.getDTypeInteger('int32'), bytes: new Uint8Array(4) })
    return graph.add('Identity', [`${zero}:0`, `^${after}`], { T: { type: backend.getDTypeInteger('int32') } }, name)
  }
  const initializedFetch = done(initialized, 'initialized')
  const names = Object.keys(outputs)
  const fetches = names.map((name, index) =>
    graph.add(
      'Identity',
      [outputs[name], `^${stepped}`],
      { T: { type: backend.getDTypeInteger('float32') } },
      `output-${index}`,
    ),
  )

  const session = loadGraph(backend, graph.encode())
  const run = (inputs: { tensor: tf.Tensor; node: string }[], fetchNames: readonly string[]) =>
    backend.runSavedModel(
      session,
      inputs.map(({ tensor }) => tensor),
      inputs.map(({ tensor, node }) => ({ name: `${node}:0`, dtype: tensor.dtype, shape: tensor.shape })),
      fetchNames.map((name) => (name.includes(':') ? name : `${name}:0`)),
    )
  tf.dispose(
    run(
      initializers.map(({ variable, initial }) => ({ tensor: variable, node: initial })),
      [initializedFetch],
    ),
  )

  return {
    run(stepFeeds) {
      const tensors = flatten(toFeedTensors(stepFeeds))
      const scalars = run(
        feeds.map(({ node }) => ({ tensor: fed(tensors, node), node })),
        fetches,
      )
      tf.dispose(tensors)
      return Object.fromEntries(names.map((name, index) => [name, scalars[index] as tf.Scalar]))
    },
    pull() {
      const values = run(
        [],
        updated.map(({ read }) => read),
      )
      updated.forEach(({ variable }, index) => variable.assign(values[index]))
      tf.dispose(values)
    },
    dispose: () => backend.binding.deleteSavedModel(session),
  }
}

function loadGraph(backend: TensorFlowBackend, bytes: Uint8Array): number {
  const directory = mkdtempSync(join(tmpdir(), 'penumbra-graph-'))
  try {
    writeFileSync(join(directory, 'saved_model.pb'), bytes)
    return backend.loadSavedModelMetaGraph(directory, servingTag)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const feedPrefix = 'feed/'

/** All feeds of a step by one flat name each. */
function flatten({ counter, indices, numbers }: ReturnType<typeof toFeedTensors>): Record<string, tf.Tensor> {
  const prefixed = (prefix: string, tensors: Readonly<Record<string, tf.Tensor>>) =>
    Object.entries(tensors).map(([name, tensor]) => [`${prefix}/${name}`, tensor])
  return { counter, ...Object.fromEntries([...prefixed('batch', indices), ...prefixed('number', numbers)]) }
}

function fed(tensors: Record<string, tf.Tensor>, node: string): tf.Tensor {
  return tensors[node.slice(feedPrefix.length)]
}

/** Only variables that the step touches go into the session. */
function usedVariables(nodes: Recording['graph']['nodes'], variables: Recording['variables']): Recording['variables'] {
  const inputs = new Set(nodes.flatMap(({ input }) => input))
  return variables.filter(({ read, update }) => update !== null || inputs.has(read))
}

/** Runs `work` and gives the variables their values of before back. */
function keepingValues<T>(variables: readonly tf.Variable[], work: () => T): T {
  const before = variables.map((variable) => tf.clone(variable as tf.Tensor))
  try {
    return work()
  } finally {
    variables.forEach((variable, index) => variable.assign(before[index]))
    tf.dispose(before)
  }
}

function refuseFrozenNumbers(recording: Recording, check: Recording): void {
  const operations = (of: Recording) => of.graph.nodes.map(({ op }) => op).join()
  if (operations(recording) !== operations(check)) {
    throw new RecordingRefused(
      'the step runs different operations from one step to the next: branch on parameters only, never on the step',
    )
  }
  recording.constants.forEach((constant, index) => {
    if (!sameBytes(constant, check.constants[index])) {
      throw new RecordingRefused(
        `a number made in JavaScript at ${constant.site} differs from one step to the next and would be frozen: declare it as a feed, or draw it with StepRandom`,
      )
    }
  })
}

function sameBytes(a: RecordedConstant, b: RecordedConstant): boolean {
  return a.bytes.length === b.bytes.length && a.bytes.every((byte, index) => byte === b.bytes[index])
}
