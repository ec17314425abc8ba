import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ParsedApiInput } from '../../shared/api.ts'
import type { DatasetFiles, DatasetInfo } from '../../shared/datasets.ts'
import { invalidInput } from '../../shared/failures.ts'
import { storageFailure } from '../storage-failure.ts'
import { describeDataset } from './dataset-info.ts'
import { inspectImageSet, type DatasetBytes, type NamedBytes } from './image-set.ts'
import { locateIdxFiles } from './locate-idx-files.ts'

const inflate = promisify(gunzip)

/** Folders that begin so are unfinished imports; the next opening of the workbench removes them. */
export const unfinishedImportPrefix = '.importing-'

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
  const folder = join(datasetsFolder, id)
  const info = describeDataset({ id, title: title ?? id, origin: 'imported' }, bytes, {
    trainImages: join(folder, 'train-images-idx3-ubyte'),
    trainLabels: join(folder, 'train-labels-idx1-ubyte'),
    testImages: join(folder, 't10k-images-idx3-ubyte'),
    testLabels: join(folder, 't10k-labels-idx1-ubyte'),
  })
  const unfinished = join(datasetsFolder, `${unfinishedImportPrefix}${id}`)
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    for (const part of ['trainImages', 'trainLabels', 'testImages', 'testLabels'] as const) {
      await writeFile(info.files[part].replace(folder, unfinished), bytes[part].bytes, { flush: true })
    }
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw storageFailure(folder, error)
  }
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
    const problem = error instanceof Error ? error.message : String(error)
    throw invalidInput(`${source} is a damaged gzip file (${problem}). Get the file again`)
  }
}
