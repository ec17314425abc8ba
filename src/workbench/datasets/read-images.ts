import { open } from 'node:fs/promises'
import type { ImageBatch } from '../../shared/api.ts'
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
  const { width, height, channels, files } = dataset
  const count = part === 'train' ? dataset.trainCount : dataset.testCount
  const beyond = indices.find((index) => index >= count)
  if (beyond !== undefined) {
    throw invalidInput(`Image ${beyond} of ${dataset.id} ${part}: expected 0 … ${count - 1}`)
  }
  const imageRank = channels === 1 ? 3 : 4
  const images = await readRecords(
    part === 'train' ? files.trainImages : files.testImages,
    idxHeaderLength(imageRank),
    width * height * channels,
    indices,
  )
  const labels = await readRecords(
    part === 'train' ? files.trainLabels : files.testLabels,
    idxHeaderLength(1),
    1,
    indices,
  )
  return {
    width,
    height,
    channels,
    images: images.map((image) => image.toString('base64')),
    labels: labels.map((label) => label.readUInt8()),
  }
}

async function readRecords(file: string, start: number, length: number, indices: readonly number[]): Promise<Buffer[]> {
  const handle = await open(file)
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
