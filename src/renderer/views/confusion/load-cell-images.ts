import type { ImageBatch, WorkbenchClient } from '../../../shared/api.ts'
import type { ConfusionViewData } from '../../../shared/views.ts'

/** One example of the test set as a gallery shows it. */
export interface CellImage {
  index: number
  pixels: string
}

export interface CellImages extends Pick<ImageBatch, 'width' | 'height' | 'channels'> {
  images: readonly CellImage[]
}

const batchSize = 500

/**
 * The first images behind a cell. The view knows predictions only, so the candidates' labels come with their images,
 * batch by batch, until `limit` are found.
 */
export async function loadCellImages(
  client: WorkbenchClient,
  dataset: string,
  data: ConfusionViewData,
  cell: { truth: number; predicted: number },
  limit: number,
): Promise<CellImages> {
  const candidates = data.predictions.flatMap((predicted, index) => (predicted === cell.predicted ? [index] : []))
  const wanted = Math.min(limit, data.matrix[cell.truth]?.[cell.predicted] ?? 0)
  const found: CellImage[] = []
  let shape = { width: 0, height: 0, channels: 1 }
  for (let start = 0; start < candidates.length && found.length < wanted; start += batchSize) {
    const indices = candidates.slice(start, start + batchSize)
    const batch = await client.call('datasets.images', { id: dataset, part: data.part, indices })
    shape = { width: batch.width, height: batch.height, channels: batch.channels }
    batch.labels.forEach((label, position) => {
      const pixels = batch.images[position]
      const index = indices[position]
      if (label === cell.truth && pixels !== undefined && index !== undefined) found.push({ index, pixels })
    })
  }
  return { ...shape, images: found.slice(0, wanted) }
}
