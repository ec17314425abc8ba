import type { ParameterValue } from './parameters.ts'
import type { Plane } from './plane-embedding.ts'

/** The parts of a data set as its source publishes them; validation is cut from `train` by a split. */
export type DatasetPart = 'train' | 'test'

/** A data set of images, or of points as images of 1 × D, with class labels. */
export interface DatasetInfo {
  /** What `--dataset` takes. */
  id: string
  title: string
  /** `bundled` sets come with Penumbra, `imported` and `generated` ones lie in the data folder. */
  origin: 'bundled' | 'imported' | 'generated'
  /** SHA-256 over the four files: identifies the data in every record. */
  hash: string
  classNames: readonly string[]
  width: number
  height: number
  channels: number
  trainCount: number
  testCount: number
  /** Examples of each class in `train`. */
  trainClassCounts: readonly number[]
  /** Absolute paths of the IDX files, uncompressed; absent for a bundled set that is made in memory from its recipe. */
  files?: DatasetFiles
  /** Least and greatest value of a set of 32-bit floats, which are taken as they are; absent for bytes, scaled to 0 … 1. */
  valueRange?: readonly [number, number]
  /** How a generated set was made. */
  recipe?: DatasetRecipe
  /** Where the points of a generated set lie. */
  plane?: Plane
  license?: string
}

/** A generator with its parameters: everything that decides a generated data set. */
export interface DatasetRecipe {
  generator: string
  params: Readonly<Record<string, ParameterValue>>
}

export interface DatasetFiles {
  trainImages: string
  trainLabels: string
  testImages: string
  testLabels: string
}

/** Which training examples are labelled, which validate, which form the unlabelled pool. An artifact of its own. */
export interface Split {
  /** `mnist.1@100`: data set, seed, labels; `@all` for every label. */
  name: string
  datasetId: string
  datasetHash: string
  seed: number
  labels: number
  validationSize: number
  unlabeledPool: 'with-labeled' | 'without-labeled'
  /** Indices into `train`, ascending. */
  labeled: readonly number[]
  validation: readonly number[]
  unlabeled: readonly number[]
  /** SHA-256 over the three index lists. */
  hash: string
}
