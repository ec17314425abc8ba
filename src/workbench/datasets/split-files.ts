import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasetSources, sourceName } from '../../shared/dataset-sources.ts'
import type { DatasetInfo, Split } from '../../shared/datasets.ts'
import { parseByteIdx } from '../../shared/idx.ts'
import { writeFileAtomically } from '../write-file.ts'
import { cutSplit, type SplitSettings } from './splits.ts'

/**
 * The split that `settings` ask for. Pure: nothing is written.
 * @throws Failure `invalid-input` for a budget or a validation set that the data cannot give
 */
export async function planSplit(dataset: DatasetInfo, settings: SplitSettings): Promise<Split> {
  const { trainLabels } = datasetSources(dataset)
  const bytes = typeof trainLabels === 'string' ? await readFile(trainLabels) : trainLabels
  return cutSplit(dataset, parseByteIdx(bytes, sourceName(trainLabels, `${dataset.id} training labels`)).data, settings)
}

/** Where a split lies, relative to the data folder. */
export function splitFile({ name, hash }: Pick<Split, 'name' | 'hash'>): string {
  return join('splits', `${name}-${hash.slice(0, 8)}.json`)
}

/**
 * Writes a split once; the same split is found again by its hash.
 * @returns the file, relative to the data folder
 */
export function saveSplit(dataDirectory: string, split: Split): string {
  const file = splitFile(split)
  const path = join(dataDirectory, file)
  if (!existsSync(path)) writeFileAtomically(path, JSON.stringify(split))
  return file
}
