import type * as tf from '@tensorflow/tfjs-core'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import type { ParameterSpecs, ParameterValues } from '../shared/parameters.ts'
import type { StepRandom } from './random.ts'
import type { Variables } from './variables.ts'

/** What a method may know of the data when it builds its networks. */
export interface DataShape {
  /** Numbers per example. */
  inputSize: number
  width: number
  height: number
  channels: number
  classCount: number
  labeledCount: number
  unlabeledCount: number
}

export interface MethodContext<Params> {
  params: Params
  data: DataShape
  /** Every variable is created here. */
  variables: Variables
  /** For initial weights. */
  random: StepRandom
  seed: number
}

/** Examples with labels: x [B, D] in [0, 1], y one-hot [B, C]. */
export interface LabeledBatch {
  x: tf.Tensor2D
  y: tf.Tensor2D
}

/** Examples whose labels the method never sees: x [B, D] in [0, 1]. */
export interface UnlabeledBatch {
  x: tf.Tensor2D
}

/** Where a batch is drawn from and how large it is. */
export interface BatchSpec {
  from: 'labeled' | 'unlabeled'
  size: number
}
export type BatchSpecs = Readonly<Record<string, BatchSpec>>

type BatchOf<Spec> = Spec extends { from: 'labeled' } ? LabeledBatch : UnlabeledBatch

export interface StepInputs<Batches, Feed extends string> {
  batches: { readonly [Name in keyof Batches]: BatchOf<Batches[Name]> }
  feeds: Readonly<Record<Feed, tf.Scalar>>
  random: StepRandom
}

/** Training with one kind of step. Most methods have one stage, layer-wise pre-training has several. */
export interface StageDefinition<Batches extends BatchSpecs, Feed extends string> {
  name: string
  steps: number
  batches: Batches
  /** Numbers that change from step to step: learning rates, ramps. `step` counts from 0 within the stage. */
  feeds(step: number): Readonly<Record<Feed, number>>
  /** Updates the variables and returns scalars by their declared names. Reads no value: it may be recorded. */
  step(inputs: StepInputs<Batches, Feed>): Readonly<Record<string, tf.Scalar>>
}

/** A stage with its own names forgotten, as the training loop sees it. */
export interface Stage {
  name: string
  steps: number
  batches: BatchSpecs
  feeds(step: number): Readonly<Record<string, number>>
  step(inputs: {
    batches: Readonly<Record<string, LabeledBatch & UnlabeledBatch>>
    feeds: Readonly<Record<string, tf.Scalar>>
    random: StepRandom
  }): Readonly<Record<string, tf.Scalar>>
}

/** Checks a stage's step against the batches and feeds that it declares. */
export function defineStage<const Batches extends BatchSpecs, Feed extends string>(
  definition: StageDefinition<Batches, Feed>,
): Stage {
  return { ...definition, step: (inputs) => definition.step(inputs as StepInputs<Batches, Feed>) }
}

export function totalSteps(stages: readonly Stage[]): number {
  return stages.reduce((sum, { steps }) => sum + steps, 0)
}

/** Batches of images for statistics; the caller disposes what it takes. */
export interface PoolReader {
  labeled(batchSize: number): Iterable<tf.Tensor2D>
  unlabeled(batchSize: number): Iterable<tf.Tensor2D>
}

/** Inputs [B, D] damaged and repaired. */
export interface Reconstruction {
  corrupted: tf.Tensor2D
  paths: readonly { layer: number; repaired: tf.Tensor2D }[]
}

/** ẑ [B, width] of a layer from z̃ and u [B, width]; layer 0 is the input. */
export interface LayerCombinator {
  layer: number
  width: number
  combine(lateral: tf.Tensor2D, above: tf.Tensor2D): tf.Tensor2D
}

/** Makes images of latents. */
export interface ImageGenerator {
  /** Latents [count, Z] as in training. */
  drawLatents(count: number, random: StepRandom): tf.Tensor2D
  /** Whether it is told the class to draw. */
  isConditional: boolean
  /**
   * Images [B, D] in 0 … 1 of latents [B, Z] at test time; an image does not depend on the others of its batch.
   * @param classes one-hot [B, C]; null where it is not conditional
   */
  generate(latents: tf.Tensor2D, classes: tf.Tensor2D | null): tf.Tensor2D
}

/** What a classifier and a method that only makes images have in common. */
interface TrainedMethod {
  stages: readonly Stage[]
  /** Runs once before the first step of a fresh run, never on resume: initial values that depend on the data. */
  initialize?(pool: PoolReader): void
  /**
   * Scalars of the method's own on the test set, per evaluation: images [N, D] in [0, 1], one-hot labels [N, C].
   * Declared like the scalars of a step.
   * @param labeled the labelled examples, the first of many: all that a measurement may fit itself to
   */
  measure?(images: tf.Tensor2D, labels: tf.Tensor2D, labeled: LabeledBatch): Readonly<Record<string, number>>
  /** Runs before each evaluation: estimates batch-norm statistics, for example. */
  prepareEvaluation(pool: PoolReader): void
}

/** Networks that classify, and how to train and use them. */
export interface Classifier extends TrainedMethod {
  /** L2 norm of the perturbations in the views of its robustness; 2 where a method has none of its own. */
  perturbationNorm?: number
  /** Class scores [B, C] at test time for x [B, D]: no noise, stored statistics. */
  classify(x: tf.Tensor2D): tf.Tensor2D
  /** Codes [B, K] at test time for x [B, D]: what the last hidden layer makes of it. */
  encode(x: tf.Tensor2D): tf.Tensor2D
  /** Weights of the units that see the inputs: of a dense layer [D, units], of a convolution [height, width, channels, units]. */
  filters?: tf.Variable<tf.Rank.R2> | tf.Variable<tf.Rank.R4>
  /** Damages x [B, D] as in training and repairs it through each layer; absent where nothing reaches the input. */
  reconstruct?(x: tf.Tensor2D, random: StepRandom): Reconstruction
  /** The learned denoising functions of a ladder, from the lowest layer up. */
  combinators?: readonly LayerCombinator[]
  /** What makes images beside the classifier. */
  generator?: ImageGenerator
}

/** Networks that make images and classify none: there is no error to measure. */
export interface Sampler extends TrainedMethod {
  classify?: undefined
  generator: ImageGenerator
}

/** A method's networks for one run. */
export type MethodInstance = Classifier | Sampler

export interface Method<Specs extends ParameterSpecs = ParameterSpecs> extends MethodDescriptor {
  params: Specs
  /** Multiply-adds of one forward pass over the batches of a step: decides how many threads pay. */
  multiplyAdds(params: ParameterValues<Specs>, data: DataShape): number
  create(context: MethodContext<ParameterValues<Specs>>): MethodInstance
}

/** A method as the registry holds it: its parameters have been checked against its own declarations. */
export interface RegisteredMethod extends MethodDescriptor {
  multiplyAdds(params: Readonly<Record<string, unknown>>, data: DataShape): number
  create(context: MethodContext<Readonly<Record<string, unknown>>>): MethodInstance
}

/** Ties the types of `create` to the declared parameters. */
export function defineMethod<const Specs extends ParameterSpecs>(method: Method<Specs>): RegisteredMethod {
  return {
    ...method,
    multiplyAdds: (params, data) => method.multiplyAdds(params as ParameterValues<Specs>, data),
    create: (context) => method.create({ ...context, params: context.params as ParameterValues<Specs> }),
  }
}
