import { createHash } from 'node:crypto'
import type { DatasetFiles, DatasetInfo } from '../../shared/datasets.ts'
import { datasetParts, inspectImageSet, type DatasetBytes } from './image-set.ts'

/** What a data set is called, as opposed to what its files hold. */
export type DatasetNaming = Pick<DatasetInfo, 'id' | 'title' | 'origin' | 'license' | 'recipe' | 'plane'>

/**
 * Describes four checked files.
 * @param files where they lie, unless they are made in memory
 * @throws Failure `invalid-input` when they do not form a data set
 */
export function describeDataset(naming: DatasetNaming, bytes: DatasetBytes, files?: DatasetFiles): DatasetInfo {
  const { classes, ...facts } = inspectImageSet(bytes)
  const hash = createHash('sha256')
  for (const part of datasetParts) hash.update(bytes[part].bytes)
  const classNames = Array.from({ length: classes }, (_, label) => String(label))
  return { ...naming, ...facts, hash: hash.digest('hex'), classNames, ...(files && { files }) }
}
