import { invalidInput } from '../../shared/failures.ts'
import { parseIdx } from '../../shared/idx.ts'

/** The bytes of a file and the name that messages give it. */
export interface NamedBytes {
  source: string
  bytes: Uint8Array
}

/** The four files of a data set, uncompressed. */
export interface DatasetBytes {
  trainImages: NamedBytes
  trainLabels: NamedBytes
  testImages: NamedBytes
  testLabels: NamedBytes
}

/** What four files turn out to hold. */
export interface ImageSetFacts {
  classes: number
  width: number
  height: number
  channels: number
  trainCount: number
  testCount: number
  trainClassCounts: readonly number[]
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
  }
}

function inspectPart(images: NamedBytes, labels: NamedBytes): { shape: number[]; labels: Labels } {
  const [imageCount, ...shape] = parseIdx(images.bytes, images.source).dims
  const parsed = parseIdx(labels.bytes, labels.source)
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
  return { shape, labels: { source: labels.source, data: parsed.data } }
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
