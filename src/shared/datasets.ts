/** The parts of a data set as its source publishes them; validation is cut from `train` by a split. */
export type DatasetPart = 'train' | 'test'

/** A data set of images with class labels. */
export interface DatasetInfo {
  /** What `--dataset` takes. */
  id: string
  title: string
  /** `bundled` sets come with Penumbra, `imported` ones lie in the data folder. */
  origin: 'bundled' | 'imported'
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
  /** Absolute paths of the IDX files, uncompressed. */
  files: DatasetFiles
  license?: string
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
