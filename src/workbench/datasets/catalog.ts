import type { DatasetInfo } from '../../shared/datasets.ts'
import { notFound } from '../../shared/failures.ts'
import { mnist } from './mnist.ts'

/** Every data set, bundled ones first. */
export async function listDatasets(imported: readonly DatasetInfo[]): Promise<DatasetInfo[]> {
  return [await mnist(), ...imported]
}

/** @throws Failure `not-found` listing the known data sets */
export async function findDataset(id: string, imported: readonly DatasetInfo[]): Promise<DatasetInfo> {
  const datasets = await listDatasets(imported)
  const dataset = datasets.find((candidate) => candidate.id === id)
  if (!dataset) throw notFound(`"${id}" is not a data set (known: ${datasets.map((known) => known.id).join(', ')})`)
  return dataset
}
