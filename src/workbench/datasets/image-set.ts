import { invalidInput } from '../../shared/failures.ts'
import { parseByteIdx, parseIdx, type IdxArray } from '../../shared/idx.ts'

/** The bytes of a file and the name that messages give it. */
export interface NamedBytes {
  source: string
  bytes: Uint8Array
}

/** The four files of a data set, in the order that its hash takes them. */
export const datasetParts = ['trainImages', 'trainLabels', 'testImages', 'testLabels'] as const

/** The four files of a data set, uncompressed. */
export type DatasetBytes = Readonly<Record<(typeof datasetParts)[number], NamedBytes>>

/** What four files turn out to hold. */
export interface ImageSetFacts {
  classes: number
  width: number
  height: number
  channels: number
  trainCount: number
  testCount: number
  trainClassCounts: readonly number[]
  valueRange?: readonly [number, number]
}

interface Labels {
  source: string
  data: Uint8Array
}

/**
 * Checks that four IDX files form a data set of labelled images.
 * @throws Failure `invalid-input` naming the file, what it holds and what was expected
 */
export function inspectImageSet(files: DatasetBytes): ImageSetFacts {
  const train = inspectPart(files.trainImages, files.trainLabels)
  const test = inspectPart(files.testImages, files.testLabels)
  if (String(train.shape) !== String(test.shape)) {
    throw invalidInput(
      `${files.testImages.source} holds images of ${test.shape.join(' × ')}, ` +
        `expected ${train.shape.join(' × ')} as in ${files.trainImages.source}`,
    )
  }
  const valueRange = rangeOfFloats(files.trainImages.source, train.values, files.testImages.source, test.values)
  const trainClassCounts = countClasses(train.labels)
  checkTestLabels(test.labels, trainClassCounts.length, train.labels.source)
  const [height = 0, width = 0, channels = 1] = train.shape
  return {
    classes: trainClassCounts.length,
    width,
    height,
    channels,
    trainCount: train.labels.data.length,
    testCount: test.labels.data.length,
    trainClassCounts,
    ...(valueRange && { valueRange }),
  }
}

interface Part {
  shape: number[]
  values: IdxArray['data']
  labels: Labels
}

function inspectPart(images: NamedBytes, labels: NamedBytes): Part {
  const { dims, data: values } = parseIdx(images.bytes, images.source)
  const [imageCount, ...shape] = dims
  const parsed = parseByteIdx(labels.bytes, labels.source)
  if (shape.length !== 2 && shape.length !== 3) {
    const found = shape.length === 0 ? `${imageCount} labels` : `${shape.length + 1} dimensions`
    throw invalidInput(
      `${images.source} holds ${found}, expected images (count × height × width, or with channels). ` +
        `Are the files of images and labels swapped?`,
    )
  }
  if (parsed.dims.length !== 1) {
    throw invalidInput(
      `${labels.source} holds ${parsed.dims.join(' × ')} values, expected one label per image. ` +
        `Are the files of images and labels swapped?`,
    )
  }
  if (imageCount === 0 || shape.includes(0)) {
    throw invalidInput(`${images.source} holds ${[imageCount, ...shape].join(' × ')} images, expected at least one`)
  }
  if (parsed.dims[0] !== imageCount) {
    throw invalidInput(`${labels.source} holds ${parsed.dims[0]} labels, expected ${imageCount} as in ${images.source}`)
  }
  return { shape, values, labels: { source: labels.source, data: parsed.data } }
}

/** Least and greatest of all values, undefined for bytes. */
function rangeOfFloats(
  trainSource: string,
  train: IdxArray['data'],
  testSource: string,
  test: IdxArray['data'],
): [number, number] | undefined {
  const areFloats = train instanceof Float32Array
  if (areFloats !== test instanceof Float32Array) {
    const [found, expected] = areFloats ? ['unsigned bytes', '32-bit floats'] : ['32-bit floats', 'unsigned bytes']
    throw invalidInput(`${testSource} holds ${found}, expected ${expected} as in ${trainSource}`)
  }
  if (!areFloats) return undefined
  const range: [number, number] = [Infinity, -Infinity]
  for (const values of [train, test]) {
    for (const value of values) {
      if (value < range[0]) range[0] = value
      if (value > range[1]) range[1] = value
    }
  }
  return range
}

function countClasses({ source, data }: Labels): number[] {
  const counts = new Array<number>(256).fill(0)
  for (const label of data) counts[label] = (counts[label] ?? 0) + 1
  const classes = counts.findLastIndex((count) => count > 0) + 1
  const gap = counts.indexOf(0)
  if (gap < classes) {
    throw invalidInput(
      `${source} has no example of class ${gap} although its labels go up to ${classes - 1}: ` +
        `expected every class 0 … ${classes - 1}`,
    )
  }
  if (classes < 2) throw invalidInput(`${source} holds one class only (label 0), expected at least two`)
  return counts.slice(0, classes)
}

function checkTestLabels({ source, data }: Labels, classes: number, trainSource: string): void {
  const position = data.findIndex((label) => label >= classes)
  if (position < 0) return
  throw invalidInput(
    `${source} has label ${data[position]} at position ${position}, expected 0 … ${classes - 1} as in ${trainSource}`,
  )
}
