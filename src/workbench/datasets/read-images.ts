import { open } from 'node:fs/promises'
import type { ImageBatch } from '../../shared/api.ts'
import { datasetSources } from '../../shared/dataset-sources.ts'
import type { DatasetInfo, DatasetPart } from '../../shared/datasets.ts'
import { invalidInput } from '../../shared/failures.ts'
import { idxHeaderLength } from '../../shared/idx.ts'

/**
 * Single images and labels by index, read from their places in the files.
 * @throws Failure `invalid-input` for an index beyond the part
 */
export async function readImages(
  dataset: DatasetInfo,
  part: DatasetPart,
  indices: readonly number[],
): Promise<ImageBatch> {
  const { width, height, channels, valueRange } = dataset
  const sources = datasetSources(dataset)
  const count = part === 'train' ? dataset.trainCount : dataset.testCount
  const beyond = indices.find((index) => index >= count)
  if (beyond !== undefined) {
    throw invalidInput(`Image ${beyond} of ${dataset.id} ${part}: expected 0 … ${count - 1}`)
  }
  const imageRank = channels === 1 ? 3 : 4
  const images = await readRecords(
    part === 'train' ? sources.trainImages : sources.testImages,
    idxHeaderLength(imageRank),
    width * height * channels * (valueRange ? 4 : 1),
    indices,
  )
  const labels = await readRecords(
    part === 'train' ? sources.trainLabels : sources.testLabels,
    idxHeaderLength(1),
    1,
    indices,
  )
  return {
    width,
    height,
    channels,
    images: images.map((image) => (valueRange ? grayLevels(image, valueRange) : image).toString('base64')),
    labels: labels.map((label) => label.readUInt8()),
  }
}

/** Big-endian floats as 0 … 255: 0 … 1 fills that scale, values beyond stretch it. */
function grayLevels(floats: Buffer, [least, greatest]: readonly [number, number]): Buffer {
  const [from, to] = [Math.min(least, 0), Math.max(greatest, 1)]
  return Buffer.from(
    Array.from({ length: floats.length / 4 }, (_, index) =>
      Math.round((255 * (floats.readFloatBE(4 * index) - from)) / (to - from)),
    ),
  )
}

/** Records of equal length after a header, from a file or from its bytes. */
async function readRecords(
  source: string | Uint8Array,
  start: number,
  length: number,
  indices: readonly number[],
): Promise<Buffer[]> {
  if (typeof source !== 'string') {
    return indices.map((index) => Buffer.from(source.subarray(start + index * length, start + (index + 1) * length)))
  }
  const handle = await open(source)
  try {
    return await Promise.all(
      indices.map(async (index) => {
        const { buffer } = await handle.read(Buffer.alloc(length), 0, length, start + index * length)
        return buffer
      }),
    )
  } finally {
    await handle.close()
  }
}
