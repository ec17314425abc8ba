import * as tf from '@tensorflow/tfjs-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { defineStage, type MethodInstance, type RegisteredMethod } from '../../ml/method.ts'
import { methods } from '../../ml/methods/index.ts'
import { supervised } from '../../ml/methods/supervised.ts'
import { createOptimizer } from '../../ml/optimizers/optimizer.ts'
import { evaluationParams } from '../../ml/training/evaluation-params.ts'
import { type ParameterValue, resolveParameters } from '../../shared/parameters.ts'
import { createTinyRun, type TinyRun } from '../../ml/testing/tiny-run.ts'
import { createEagerProgram, type StepProgram } from '../../ml/training/step-program.ts'
import type { TensorFlowBackend } from '../tensorflow-types.ts'
import { requireTensorFlow } from '../testing/tensorflow.ts'
import { compileProgram } from './compiled-program.ts'

let backend: TensorFlowBackend
beforeAll(async () => {
  backend = await requireTensorFlow()
})

const open: TinyRun[] = []
function tinyRun(method: RegisteredMethod, overrides = {}): TinyRun {
  const run = createTinyRun(method, overrides)
  open.push(run)
  return run
}
afterEach(() => {
  for (const run of open.splice(0)) run.dispose()
})

function compile(run: TinyRun, stage: MethodInstance['stages'][number]): StepProgram {
  return compileProgram({
    backend,
    stage,
    data: run.resident,
    seed: run.seed,
    variables: [...run.variables.entries.values()],
    samples: [run.feeds(stage, 0), run.feeds(stage, 1)],
  })
}

/** Losses of so many steps of every stage, and every variable after them. */
function trajectory(
  run: TinyRun,
  steps: number,
  program: (stage: MethodInstance['stages'][number]) => StepProgram,
): Map<string, Float32Array> {
  const values = new Map<string, Float32Array>()
  for (const stage of run.instance.stages) {
    const running = program(stage)
    for (let step = 0; step < steps; step++) {
      const scalars = running.run(run.feeds(stage, step))
      for (const [name, scalar] of Object.entries(scalars))
        values.set(`${stage.name} ${step} ${name}`, scalar.dataSync<'float32'>())
      tf.dispose(scalars)
    }
    running.pull()
    running.dispose()
  }
  for (const [name, variable] of run.variables.entries) values.set(name, variable.dataSync<'float32'>())
  return values
}

/**
 * TensorFlow rewrites a graph before it runs it, and sums of three gradients then round in another order. Adam makes a
 * step of full size of a gradient that is 0 but for rounding: such methods are compared under plain descent.
 */
const withRoundedGradients: readonly string[] = [
  'ladder',
  'denoising-autoencoder',
  'vat alone-100',
  'improved-gan',
  'gan',
  'acgan',
]
const steady = { optimizer: 'momentum', learningRate: 0.001 }

/**
 * Combinators with kinks in every unit, which start at random under weights of the thousands: among many units and
 * examples some rounding falls on either side of a kink, and at a larger rate the weights run away.
 */
const gentle = {
  optimizer: 'momentum',
  learningRate: 1e-5,
  hiddenWidths: [30, 20, 15, 15, 15],
  labeledBatch: 8,
  unlabeledBatch: 8,
}

/**
 * Of a method or one of its presets: where a rounded sum meets a ReLU's border, the sign of a difference or the finite
 * difference of VAT, which make more of it.
 */
const room: Readonly<Record<string, number>> = {
  // Denoising costs are weighted by thousands, and so is what their gradients round; processors round differently.
  ladder: 1e-4,
  'ladder amlp-100': 1e-3,
  'ladder amlp-1000': 1e-3,
  'ladder amlp-all': 1e-3,
  'ladder conv-fc-100': 1e-3,
  'vat alone-100': 1e-3,
  'vat moons': 1e-5,
  'vat circles': 1e-5,
  'improved-gan minibatch-discrimination-100': 1e-3,
  'gan dense-minibatch': 1e-3,
}

/** Rounding sets two ladders apart by 1e-8; from the third step on a unit lies on either side of its ReLU's border. */
const ladderSteps = 2

/** What no preset of improved GANs turns on. */
const everyChoice = {
  generatorLoss: 'non-saturating',
  generatedLogit: 'learned',
  realTarget: 0.9,
  historicalAveraging: 0.01,
  hiddenWidths: [32, 16],
  generatorWidths: [32],
}

/** Parameters that change how long and how fast a run trains, not what is recorded. */
const pace = new Set([...Object.keys(evaluationParams), 'steps', 'decay', 'decayEvery', 'decayFactor', 'decayFrom'])

function recordedShape({
  method,
  params,
}: {
  method: RegisteredMethod
  params: Record<string, ParameterValue>
}): string {
  const values = Object.entries(resolveParameters(method.id, method.params, params))
  return JSON.stringify([method.id, values.filter(([name]) => !pace.has(name))])
}

const shapes = methods
  .flatMap((method) => [
    { name: `${method.id} by default`, method, params: {} },
    ...(method.id === 'supervised'
      ? [{ name: 'supervised with convolutions', method, params: { convolutions: [4, 8] } }]
      : []),
    ...(method.id === 'improved-gan' ? [{ name: 'improved-gan with every choice', method, params: everyChoice }] : []),
    ...method.presets.map((preset) => ({ name: `${method.id} ${preset.id}`, method, params: preset.params })),
  ])
  .map(({ name, method, params }) => {
    const isRounded = withRoundedGradients.some((known) => known === name || known === method.id)
    return {
      name,
      method,
      params: { ...params, ...(isRounded && steady), ...(name.startsWith('ladder amlp') && gentle) },
      absolute: room[name] ?? room[method.id] ?? 1e-6,
      steps: method.id === 'ladder' ? ladderSteps : 5,
    }
  })
  .filter((shape, index, all) => all.findIndex((other) => recordedShape(other) === recordedShape(shape)) === index)

describe('a recorded step equals the eager step', () => {
  it.each(shapes)('$name', ({ method, params, absolute, steps }) => {
    const eagerRun = tinyRun(method, params)
    const compiledRun = tinyRun(method, params)
    const eager = trajectory(eagerRun, steps, (stage) => createEagerProgram(stage, eagerRun.resident, eagerRun.seed))
    const compiled = trajectory(compiledRun, steps, (stage) => compile(compiledRun, stage))
    expect([...compiled.keys()]).toEqual([...eager.keys()])
    for (const [name, expected] of eager) {
      const actual = compiled.get(name) ?? []
      const worst = expected.reduce(
        (most, value, index) => Math.max(most, Math.abs(value - actual[index]) - 1e-4 * Math.abs(value)),
        0,
      )
      // A sum rounds by a share of its largest terms.
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
      expect(worst, name).toBeLessThan(absolute * largest)
    }
  })
})

describe('a recording', () => {
  const feeds = () => ({})
  const batches = { labeled: { from: 'labeled', size: 4 } } as const
  const stageOf = (step: () => tf.Tensor) =>
    defineStage({ name: 'odd', steps: 5, batches, feeds, step: () => ({ value: step() as tf.Scalar }) })

  it('leaves the variables as they were', () => {
    const run = tinyRun(supervised, { hiddenWidths: [8] })
    const before = [...run.variables.entries.values()].map((variable) => variable.dataSync().join())
    compile(run, run.instance.stages[0]).dispose()
    expect([...run.variables.entries.values()].map((variable) => variable.dataSync().join())).toEqual(before)
  })

  it('reads a variable that the step has updated at its new value', () => {
    const run = tinyRun(supervised)
    const weight = run.variables.create<tf.Rank.R1>('weight', tf.tensor1d([1, 2]), { trainable: true })
    const trainable = [weight as tf.Variable]
    const rate = { learningRate: 0.1, decay: 'none', decayEvery: 1, decayFactor: 1, decayFrom: 1, steps: 5 } as const
    const optimizer = createOptimizer('adam', { ...rate, optimizer: 'adam', momentum: 0.5 }, trainable, run.variables)
    const stage = defineStage({
      name: 'update',
      steps: 5,
      batches,
      feeds: (step) => ({ rate: optimizer.rateAt(step) }),
      step({ feeds }) {
        const [before] = optimizer.minimize(() => [tf.sum<tf.Scalar>(weight)], feeds.rate)
        return { before, after: tf.sum(weight) }
      },
    })
    const program = compile(run, stage)
    const sums = [0, 1].map((step) => program.run(run.feeds(stage, step)))
    const [first, second] = sums.map(({ before, after }) => [before, after].map((sum) => sum.dataSync()[0]))
    // Adam's first steps along a constant gradient have the length of the rate.
    expect(first).toEqual([expect.closeTo(3, 4), expect.closeTo(2.8, 4)])
    expect(second).toEqual([expect.closeTo(2.8, 4), expect.closeTo(2.6, 4)])
    program.dispose()
  })

  it('draws fresh numbers at each step, and the same ones when repeated', () => {
    const run = tinyRun(supervised)
    const stage = defineStage({
      name: 'draw',
      steps: 5,
      batches,
      feeds,
      step: ({ random }) => ({ value: tf.sum(random.normal('a', [3])), other: tf.sum(random.normal('b', [3])) }),
    })
    const draws = [0, 1].map(() => {
      const program = compile(run, stage)
      return [1, 2, 3].flatMap((step) =>
        Object.values(program.run(run.feeds(stage, step))).map((value) => value.dataSync()[0]),
      )
    })
    expect(draws[1]).toEqual(draws[0])
    expect(new Set(draws[0]).size).toBe(6)
  })

  it.each([
    [
      'random numbers of tfjs',
      () => tf.sum(tf.randomNormal([2000])),
      /made in JavaScript enters the step at .*compiled-program\.test\.ts:\d+/,
    ],
    ['few random numbers of tfjs', () => tf.sum(tf.randomUniform([3])), /differs from one step to the next/],
    [
      'a value that is read',
      () => tf.scalar(tf.sum(tf.ones([2])).dataSync()[0]),
      /reads a tensor's value at .*compiled-program\.test\.ts:\d+/,
    ],
    ['a JavaScript number that changes', () => tf.mul(tf.ones([]), counter++), /differs from one step to the next/],
    [
      'an operation without a kernel',
      () => tf.engine().runKernel<tf.Tensor>('Divination', {}),
      /has no kernel for Divination, used at .*compiled-program\.test\.ts:\d+/,
    ],
    ['a tensor from before', () => tf.sum(outside), /uses a tensor made before the step/],
  ])('refuses %s', (_, step, message) => {
    outside = tf.ones([3])
    tf.sum(outside) // its values are on the device before the recording begins
    expect(() => compile(tinyRun(supervised), stageOf(step))).toThrow(message)
  })

  let counter = 1
  let outside: tf.Tensor

  it('refuses a step that changes from one call to the next', () => {
    let calls = 0
    const step = () => (calls++ % 2 === 0 ? tf.scalar(1) : tf.square(tf.scalar(1)))
    expect(() => compile(tinyRun(supervised), stageOf(step))).toThrow(/runs different operations/)
  })

  it('refuses a feed of another shape, naming it', () => {
    const run = tinyRun(supervised, { hiddenWidths: [8] })
    const [stage] = run.instance.stages
    const program = compile(run, stage)
    const feeds = run.feeds(stage, 0)
    const shorter = { ...feeds, indices: { labeled: feeds.indices.labeled.slice(1) } }
    expect(() => program.run(shorter)).toThrow(
      /feed batch\/labeled has shape \[99\], the step was recorded with \[100\]/,
    )
    program.dispose()
  })

  it('keeps the number of tensors and the memory flat over many steps', () => {
    const run = tinyRun(supervised, { hiddenWidths: [16], hiddenNoise: 0.3 })
    const [stage] = run.instance.stages
    const program = compile(run, stage)
    const steps = (from: number, to: number) => {
      for (let step = from; step < to; step++) tf.dispose(program.run(run.feeds(stage, step)))
      return {
        tensors: tf.memory().numTensors,
        handles: backend.binding.getNumOfTensors(),
        bytes: process.memoryUsage.rss(),
      }
    }
    const before = steps(0, 2000)
    const after = steps(2000, 12_000)
    expect(after.tensors).toBe(before.tensors)
    expect(after.handles).toBe(before.handles)
    expect(after.bytes - before.bytes).toBeLessThan(30e6)
    program.dispose()
  })
})
