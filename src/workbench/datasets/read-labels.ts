import { readFile } from 'node:fs/promises'
import { datasetSources, sourceName } from '../../shared/dataset-sources.ts'
import type { DatasetInfo, DatasetPart } from '../../shared/datasets.ts'
import { parseByteIdx } from '../../shared/idx.ts'

/** The class of every example of a part, in its order. */
export async function readLabels(dataset: DatasetInfo, part: DatasetPart): Promise<Uint8Array> {
  const sources = datasetSources(dataset)
  const source = part === 'train' ? sources.trainLabels : sources.testLabels
  return parseByteIdx(await bytesOf(source), sourceName(source, dataset.id)).data
}

/** A file, or what a bundled set holds in memory. */
export async function bytesOf(source: string | Uint8Array): Promise<Uint8Array> {
  return typeof source === 'string' ? await readFile(source) : source
}
