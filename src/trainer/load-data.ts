import { readFileSync } from 'node:fs'
import type { ImageSet } from '../ml/data/resident-data.ts'
import type { DatasetInfo, Split } from '../shared/datasets.ts'
import { parseIdx } from '../shared/idx.ts'

export interface RunData {
  train: ImageSet
  test: ImageSet
  labeled: Int32Array
  validation: Int32Array
  unlabeled: Int32Array
}

/** Reads a run's images, labels and split. The files were checked when the data set was added. */
export function loadRunData({ files }: DatasetInfo, splitFile: string): RunData {
  const split: Split = JSON.parse(readFileSync(splitFile, 'utf8'))
  return {
    train: readImageSet(files.trainImages, files.trainLabels),
    test: readImageSet(files.testImages, files.testLabels),
    labeled: Int32Array.from(split.labeled),
    validation: Int32Array.from(split.validation),
    unlabeled: Int32Array.from(split.unlabeled),
  }
}

function readImageSet(imagesPath: string, labelsPath: string): ImageSet {
  const images = parseIdx(readFileSync(imagesPath), imagesPath)
  const labels = parseIdx(readFileSync(labelsPath), labelsPath)
  const [count, ...size] = images.dims
  return {
    pixels: images.data,
    labels: labels.data,
    count,
    inputSize: size.reduce((product, side) => product * side, 1),
  }
}
