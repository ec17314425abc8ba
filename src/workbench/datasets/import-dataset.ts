import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import type { DatasetFiles, DatasetInfo } from '../../shared/datasets.ts'
import { invalidInput, messageOf } from '../../shared/failures.ts'
import { describeDataset } from './dataset-info.ts'
import { inspectImageSet, type DatasetBytes, type NamedBytes } from './image-set.ts'
import { locateIdxFiles } from './locate-idx-files.ts'
import { filesInFolder, writeDatasetFolder } from './write-dataset-folder.ts'

const inflate = promisify(gunzip)

/**
 * Checks the files of an import and writes nothing.
 * @throws Failure `invalid-input` for files that do not form a data set
 */
export async function checkImport({ source }: ParsedApiInput<'datasets.import'>): Promise<void> {
  inspectImageSet(await readAll(await locateIdxFiles(source)))
}

/**
 * Checks four IDX files and copies them, uncompressed, into `<datasetsFolder>/<id>`. All or nothing.
 * @throws Failure `invalid-input` for files that do not form a data set, `environment` when the copy cannot be written
 */
export async function importDataset(
  datasetsFolder: string,
  { id, title, source }: ParsedApiInput<'datasets.import'>,
): Promise<DatasetInfo> {
  const bytes = await readAll(await locateIdxFiles(source))
  const files = filesInFolder(join(datasetsFolder, id), bytes)
  const info = describeDataset({ id, title: title ?? id, origin: 'imported' }, bytes, files)
  await writeDatasetFolder(datasetsFolder, id, bytes)
  return info
}

async function readAll(files: DatasetFiles): Promise<DatasetBytes> {
  return {
    trainImages: await readUncompressed(files.trainImages),
    trainLabels: await readUncompressed(files.trainLabels),
    testImages: await readUncompressed(files.testImages),
    testLabels: await readUncompressed(files.testLabels),
  }
}

async function readUncompressed(source: string): Promise<NamedBytes> {
  const bytes = await readFile(source).catch((error: Error) => {
    throw invalidInput(`${source} cannot be read: ${error.message}`)
  })
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isGzip) return { source, bytes }
  try {
    return { source, bytes: await inflate(bytes) }
  } catch (error) {
    const problem = messageOf(error)
    throw invalidInput(`${source} is a damaged gzip file (${problem}). Get the file again`)
  }
}
