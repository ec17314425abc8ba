import { readFileSync } from 'node:fs'
import type { ImageSet } from '../ml/data/resident-data.ts'
import { datasetSources, sourceName, type DatasetSources } from '../shared/dataset-sources.ts'
import type { DatasetInfo, Split } from '../shared/datasets.ts'
import { parseByteIdx, parseIdx } from '../shared/idx.ts'

export interface RunData {
  train: ImageSet
  test: ImageSet
  labeled: Int32Array
  validation: Int32Array
  unlabeled: Int32Array
}

/** Reads a run's images, labels and split. The files were checked when the data set was added. */
export function loadRunData(dataset: DatasetInfo, splitFile: string): RunData {
  const split: Split = JSON.parse(readFileSync(splitFile, 'utf8'))
  const sources = datasetSources(dataset)
  return {
    train: readImageSet(sources.trainImages, sources.trainLabels, `${dataset.id} train`),
    test: readImageSet(sources.testImages, sources.testLabels, `${dataset.id} test`),
    labeled: Int32Array.from(split.labeled),
    validation: Int32Array.from(split.validation),
    unlabeled: Int32Array.from(split.unlabeled),
  }
}

type Source = DatasetSources[keyof DatasetSources]

function readImageSet(imageSource: Source, labelSource: Source, name: string): ImageSet {
  const images = parseIdx(bytesOf(imageSource), sourceName(imageSource, name))
  const labels = parseByteIdx(bytesOf(labelSource), sourceName(labelSource, name))
  const [count, ...size] = images.dims
  return {
    pixels: images.data,
    labels: labels.data,
    count,
    inputSize: size.reduce((product, side) => product * side, 1),
  }
}

function bytesOf(source: Source): Uint8Array {
  return typeof source === 'string' ? readFileSync(source) : source
}
