import { join } from 'node:path'
import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import type { DatasetInfo, DatasetRecipe } from '../../shared/datasets.ts'
import { makeSyntheticDataset } from '../../shared/synthetic-dataset.ts'
import { describeDataset } from './dataset-info.ts'
import type { DatasetBytes } from './image-set.ts'
import { filesInFolder, writeDatasetFolder } from './write-dataset-folder.ts'

const bundled: readonly { id: string; title: string; recipe: DatasetRecipe }[] = [
  { id: 'moons', title: 'Two moons in 100 dimensions', recipe: { generator: 'moons', params: {} } },
  { id: 'circles', title: 'Two circles in 100 dimensions', recipe: { generator: 'circles', params: {} } },
  { id: 'moons-2d', title: 'Two moons in the plane', recipe: { generator: 'moons', params: { dimensions: 2 } } },
  { id: 'circles-2d', title: 'Two circles in the plane', recipe: { generator: 'circles', params: { dimensions: 2 } } },
]

let described: readonly DatasetInfo[] | undefined

/** The sets of Miyato et al. 2016. They lie in no file and are made once per process. */
export function bundledSyntheticDatasets(): readonly DatasetInfo[] {
  described ??= bundled.map(({ id, title, recipe: request }) => {
    const { bytes, recipe, plane } = make(id, request)
    return describeDataset({ id, title, origin: 'bundled', recipe, plane }, bytes)
  })
  return described
}

/**
 * Makes a data set and writes it into `<datasetsFolder>/<id>` as IDX files. All or nothing.
 * @throws Failure `invalid-input` for an unknown generator or a parameter that is wrong, `environment` when it cannot be written
 */
export async function generateDataset(
  datasetsFolder: string,
  { id, title, generator, params }: ParsedApiInput<'datasets.generate'>,
): Promise<DatasetInfo> {
  const { bytes, recipe, plane } = make(id, { generator, params })
  const naming = { id, title: title ?? id, recipe, plane }
  const files = filesInFolder(join(datasetsFolder, id), bytes)
  const info = describeDataset({ ...naming, origin: 'generated' }, bytes, files)
  await writeDatasetFolder(datasetsFolder, id, bytes)
  return info
}

function make(id: string, request: DatasetRecipe) {
  const { files, recipe, plane } = makeSyntheticDataset(request)
  const bytes: DatasetBytes = {
    trainImages: { source: `${id} training points`, bytes: files.trainImages },
    trainLabels: { source: `${id} training labels`, bytes: files.trainLabels },
    testImages: { source: `${id} test points`, bytes: files.testImages },
    testLabels: { source: `${id} test labels`, bytes: files.testLabels },
  }
  return { bytes, recipe, plane }
}
