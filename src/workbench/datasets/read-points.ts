import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import type { PlanePoints } from '../../shared/api.ts'
import { datasetSources, sourceName } from '../../shared/dataset-sources.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import { invalidInput } from '../../shared/failures.ts'
import { parseIdx } from '../../shared/idx.ts'
import { project } from '../../shared/plane-embedding.ts'
import { bytesOf, readLabels } from './read-labels.ts'

/**
 * The first points of a part in the plane that they were made in.
 * @throws Failure `invalid-input` for a data set that lies in no plane
 */
export async function readPoints(
  dataset: DatasetInfo,
  { part, limit }: Pick<ParsedApiInput<'datasets.points'>, 'part' | 'limit'>,
): Promise<PlanePoints> {
  const { id, plane, width } = dataset
  if (!plane) throw invalidInput(`${id} has no points in a plane, expected a generated data set such as moons`)
  const sources = datasetSources(dataset)
  const images = part === 'train' ? sources.trainImages : sources.testImages
  const { data } = parseIdx(await bytesOf(images), sourceName(images, id))
  const labels = await readLabels(dataset, part)
  const shown = [...labels.subarray(0, limit)]
  const points = shown.map((_, index) => project(plane, data.subarray(index * width, (index + 1) * width)))
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y), labels: shown }
}
