import * as tf from '@tensorflow/tfjs-core'
import type { ResidentData } from '../../ml/data/resident-data.ts'
import type { Stage } from '../../ml/method.ts'
import type { StepFeeds } from '../../ml/training/step-feeds.ts'
import { runStep, type StepProgram, toFeedTensors } from '../../ml/training/step-program.ts'
import type { TensorFlowBackend } from '../tensorflow-types.ts'
import { GraphSession } from './graph-session.ts'
import { record, type RecordedConstant, type Recording, RecordingRefused } from './recorder.ts'
import { messageOf } from '../../shared/failures.ts'

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
 * `pull` copies them back. Before it is used, the graph has to give the scalars of the eager step.
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
  const session = new GraphSession(backend, recording)
  const run = (feeds: StepFeeds) => {
    const tensors = flatten(toFeedTensors(feeds))
    try {
      return session.run(tensors)
    } finally {
      tf.dispose(tensors)
    }
  }
  try {
    session.push()
    refuseOtherScalars(recording, run(samples[0]))
    session.push()
  } catch (error) {
    session.dispose()
    if (error instanceof RecordingRefused) throw error
    throw new RecordingRefused(`TensorFlow does not run the recorded graph: ${messageOf(error)}`)
  }
  return { run, pull: () => session.pull(), dispose: () => session.dispose() }
}

/** All feeds of a step by one flat name each. */
function flatten({ counter, indices, numbers }: ReturnType<typeof toFeedTensors>): Record<string, tf.Tensor> {
  const prefixed = (prefix: string, tensors: Readonly<Record<string, tf.Tensor>>) =>
    Object.entries(tensors).map(([name, tensor]) => [`${prefix}/${name}`, tensor])
  return { counter, ...Object.fromEntries([...prefixed('batch', indices), ...prefixed('number', numbers)]) }
}

/** Rounding differs where TensorFlow rewrites a graph; a wrong graph differs by far more than this. */
const relativeTolerance = 0.01
const absoluteTolerance = 1e-4

function refuseOtherScalars({ values }: Recording, scalars: Readonly<Record<string, tf.Scalar>>): void {
  for (const [name, expected] of Object.entries(values)) {
    const [actual] = scalars[name].dataSync()
    const bothNaN = Number.isNaN(actual) && Number.isNaN(expected)
    const agree =
      bothNaN ||
      actual === expected ||
      Math.abs(actual - expected) <= absoluteTolerance + relativeTolerance * Math.abs(expected)
    if (!agree)
      throw new RecordingRefused(
        `the recorded step gives ${name} = ${actual}, the eager step ${expected}: they have to agree`,
      )
  }
  tf.dispose(scalars)
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
