import { resolveParameters } from '../../shared/parameters.ts'
import { permutation } from '../../shared/random.ts'
import { BatchSampler } from '../data/batch-sampler.ts'
import { createPoolReader, type ImageSet, ResidentData } from '../data/resident-data.ts'
import type { Classifier, MethodInstance, PoolReader, RegisteredMethod, Stage } from '../method.ts'
import { initialRandom } from '../random.ts'
import { feedsOf, type StepFeeds } from '../training/step-feeds.ts'
import { mapValues } from '../training/step-program.ts'
import { Variables } from '../variables.ts'

/** A method built on a small made-up data set, ready to step. */
export interface TinyRun {
  instance: MethodInstance
  variables: Variables
  resident: ResidentData
  pool: PoolReader
  images: ImageSet
  seed: number
  feeds(stage: Stage, step: number): StepFeeds
  dispose(): void
}

/** @throws Error for a method that classifies nothing */
export function classifierOf({ instance }: TinyRun): Classifier {
  if (!instance.classify) throw new Error('the method classifies nothing: expected a classifier')
  return instance
}

const side = 8
export const classCount = 4
const count = 240
const labeledCount = 40

/** Blurry class-dependent bars under noise: something that a network learns in a few steps. */
export function tinyImages(): ImageSet {
  const inputSize = side * side
  const pixels = new Uint8Array(count * inputSize)
  const labels = new Uint8Array(count)
  for (let example = 0; example < count; example++) {
    const label = example % classCount
    labels[example] = label
    const noise = permutation(7, 'tiny-images', example, inputSize)
    for (let i = 0; i < inputSize; i++) {
      const onBar = Math.floor(i / side / 2) === label
      pixels[example * inputSize + i] = (onBar ? 150 : 0) + Math.floor((100 * noise[i]) / inputSize)
    }
  }
  return { pixels, labels, count, inputSize }
}

export function createTinyRun(
  method: RegisteredMethod,
  overrides: Readonly<Record<string, unknown>>,
  seed = 1,
): TinyRun {
  const images = tinyImages()
  const resident = new ResidentData(images, classCount)
  const variables = new Variables()
  const all = Int32Array.from({ length: count }, (_, index) => index)
  const pools = { labeled: all.slice(0, labeledCount), unlabeled: all }
  const instance = method.create({
    params: resolveParameters(method.id, method.params, overrides),
    variables,
    random: initialRandom(seed),
    seed,
    data: {
      inputSize: images.inputSize,
      width: side,
      height: side,
      channels: 1,
      classCount,
      labeledCount,
      unlabeledCount: count,
    },
  })
  const pool = createPoolReader(resident, pools.labeled, pools.unlabeled)
  instance.initialize?.(pool)
  return {
    instance,
    variables,
    resident,
    images,
    seed,
    pool,
    feeds(stage, step) {
      const samplers = mapValues(
        stage.batches,
        ({ from, size }, name) => new BatchSampler(seed, name, pools[from], size),
      )
      return feedsOf(stage, samplers, step, 0)
    },
    dispose() {
      variables.dispose()
      resident.dispose()
    },
  }
}
