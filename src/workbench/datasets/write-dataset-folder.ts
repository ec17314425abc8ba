import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetFiles } from '../../shared/datasets.ts'
import { isFloatIdx } from '../../shared/idx.ts'
import { storageFailure } from '../storage-failure.ts'
import { datasetParts, type DatasetBytes } from './image-set.ts'

/** Folders that begin so are unfinished; the next opening of the workbench removes them. */
export const unfinishedDatasetPrefix = '.unfinished-'

/** Where the four files lie in a folder: by the names that an import finds again. */
export function filesInFolder(folder: string, { trainImages }: DatasetBytes): DatasetFiles {
  const type = isFloatIdx(trainImages.bytes) ? 'float' : 'ubyte'
  return {
    trainImages: join(folder, `train-images-idx3-${type}`),
    trainLabels: join(folder, 'train-labels-idx1-ubyte'),
    testImages: join(folder, `t10k-images-idx3-${type}`),
    testLabels: join(folder, 't10k-labels-idx1-ubyte'),
  }
}

/**
 * Writes four checked files into `<datasetsFolder>/<id>`. All or nothing.
 * @throws Failure `environment` when they cannot be written
 */
export async function writeDatasetFolder(datasetsFolder: string, id: string, bytes: DatasetBytes): Promise<void> {
  const folder = join(datasetsFolder, id)
  const unfinished = join(datasetsFolder, `${unfinishedDatasetPrefix}${id}`)
  const files = filesInFolder(unfinished, bytes)
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    for (const part of datasetParts) await writeFile(files[part], bytes[part].bytes, { flush: true })
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw storageFailure(folder, error)
  }
}
