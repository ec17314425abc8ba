import { createHash } from 'node:crypto'
import type { DatasetFiles, DatasetInfo } from '../../shared/datasets.ts'
import { inspectImageSet, type DatasetBytes } from './image-set.ts'

/** What a data set is called, as opposed to what its files hold. */
export type DatasetNaming = Pick<DatasetInfo, 'id' | 'title' | 'origin' | 'license'>

/**
 * Describes four checked files.
 * @param files where they lie
 * @throws Failure `invalid-input` when they do not form a data set
 */
export function describeDataset(naming: DatasetNaming, bytes: DatasetBytes, files: DatasetFiles): DatasetInfo {
  const { classes, ...facts } = inspectImageSet(bytes)
  const hash = createHash('sha256')
  for (const { bytes: part } of [bytes.trainImages, bytes.trainLabels, bytes.testImages, bytes.testLabels]) {
    hash.update(part)
  }
  const classNames = Array.from({ length: classes }, (_, label) => String(label))
  return { ...naming, ...facts, hash: hash.digest('hex'), classNames, files }
}
