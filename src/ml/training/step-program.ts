import * as tf from '@tensorflow/tfjs-core'
import type { ResidentData } from '../data/resident-data.ts'
import type { LabeledBatch, Stage, UnlabeledBatch } from '../method.ts'
import { StepRandom } from '../random.ts'
import type { StepFeeds } from './step-feeds.ts'

/** A stage's step, ready to run many times. */
export interface StepProgram {
  /** One update. The caller disposes the scalars; reading them waits for the device. */
  run(feeds: StepFeeds): Record<string, tf.Scalar>
  /** Brings the run's variables up to date after steps; needed before they are read. */
  pull(): void
  dispose(): void
}

/** The feeds of one step as tensors: int32 [B] per batch, float32 scalars, the int32 counter. */
export interface FeedTensors {
  counter: tf.Scalar
  indices: Readonly<Record<string, tf.Tensor1D>>
  numbers: Readonly<Record<string, tf.Scalar>>
}

export function toFeedTensors(feeds: StepFeeds): FeedTensors {
  return {
    counter: tf.scalar(feeds.counter, 'int32'),
    indices: mapValues(feeds.indices, (indices) => tf.tensor1d(indices, 'int32')),
    numbers: mapValues(feeds.numbers, (number) => tf.scalar(number, 'float32')),
  }
}

/** Runs a stage's step once, op by op. */
export function runStep(stage: Stage, data: ResidentData, seed: number, feeds: FeedTensors): Record<string, tf.Scalar> {
  return tf.tidy(() => {
    const batches = mapValues(
      feeds.indices,
      // Stages are typed by their own batch declarations; unlabelled batches carry no `y` at run time.
      (indices, name) => data.gather(stage.batches[name].from, indices) as LabeledBatch & UnlabeledBatch,
    )
    return { ...stage.step({ batches, feeds: feeds.numbers, random: new StepRandom(seed, feeds.counter) }) }
  })
}

/** The step as written, one op at a time. */
export function createEagerProgram(stage: Stage, data: ResidentData, seed: number): StepProgram {
  return {
    run: (feeds) => tf.tidy(() => runStep(stage, data, seed, toFeedTensors(feeds))),
    pull: () => {},
    dispose: () => {},
  }
}

export function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In, name: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]))
}
