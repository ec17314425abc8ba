import type { DatasetInfo } from '../../shared/datasets.ts'
import { notFound } from '../../shared/failures.ts'
import { mnist } from './mnist.ts'
import { bundledSyntheticDatasets } from './synthetic-datasets.ts'

/**
 * Every data set, bundled ones first.
 * @param stored the imported and generated ones
 */
export async function listDatasets(stored: readonly DatasetInfo[]): Promise<DatasetInfo[]> {
  return [await mnist(), ...bundledSyntheticDatasets(), ...stored]
}

/** @throws Failure `not-found` listing the known data sets */
export async function findDataset(id: string, stored: readonly DatasetInfo[]): Promise<DatasetInfo> {
  const datasets = await listDatasets(stored)
  const dataset = datasets.find((candidate) => candidate.id === id)
  if (!dataset) throw notFound(`"${id}" is not a data set (known: ${datasets.map((known) => known.id).join(', ')})`)
  return dataset
}
