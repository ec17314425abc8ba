import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import type { DatasetFiles } from '../../shared/datasets.ts'
import { invalidInput } from '../../shared/failures.ts'

const usualNames = {
  trainImages: ['train-images', 'idx3-(?:ubyte|float)'],
  trainLabels: ['train-labels', 'idx1-ubyte'],
  testImages: ['(?:t10k|test)-images', 'idx3-(?:ubyte|float)'],
  testLabels: ['(?:t10k|test)-labels', 'idx1-ubyte'],
} as const

/**
 * The paths of the four files of an import.
 * @throws Failure `invalid-input` for a missing folder, or a file that is missing or there twice
 */
export async function locateIdxFiles(source: ParsedApiInput<'datasets.import'>['source']): Promise<DatasetFiles> {
  if (!('directory' in source)) return source
  const { directory } = source
  const isDirectory = await stat(directory).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isDirectory) throw invalidInput(`${directory} is not a folder, expected one that holds four IDX files`)
  const names = await readdir(directory)
  const find = (part: keyof typeof usualNames) => {
    const [stem, suffix] = usualNames[part]
    const pattern = new RegExp(`^${stem}[-.]${suffix}(?:\\.gz)?$`)
    const [found, second] = names.filter((name) => pattern.test(name)).sort()
    const example = `${stem}-${suffix}`.replace('(?:t10k|test)', 't10k').replace('(?:ubyte|float)', 'ubyte')
    if (!found) throw invalidInput(`${directory} holds no ${example} (also with . for the last - or with .gz)`)
    if (second) throw invalidInput(`${directory} holds both ${found} and ${second}, expected one of them`)
    return join(directory, found)
  }
  return {
    trainImages: find('trainImages'),
    trainLabels: find('trainLabels'),
    testImages: find('testImages'),
    testLabels: find('testLabels'),
  }
}
