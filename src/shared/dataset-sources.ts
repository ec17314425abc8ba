import type { DatasetFiles, DatasetInfo } from './datasets.ts'
import { Failure } from './failures.ts'
import { makeSyntheticDataset } from './synthetic-dataset.ts'

/** Each IDX file of a data set: its path, or its bytes where the set is made in memory. */
export type DatasetSources = Readonly<Record<keyof DatasetFiles, string | Uint8Array>>

export function datasetSources({ id, files, recipe }: DatasetInfo): DatasetSources {
  if (files) return files
  if (recipe) return makeSyntheticDataset(recipe).files
  throw new Failure('internal', `The data set ${id} has neither files nor a recipe`)
}

/** The path, or what stands for it in messages. */
export function sourceName(source: string | Uint8Array, otherwise: string): string {
  return typeof source === 'string' ? source : otherwise
}
