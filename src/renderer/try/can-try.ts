import type { DatasetInfo } from '../../shared/datasets.ts'
import type { RunRow } from '../../shared/runs.ts'

/** Whether a run may have a model for pictures: it has trained, on images. */
export function canTry({ step, dataset }: RunRow, datasets: readonly DatasetInfo[]): boolean {
  const info = datasets.find(({ id }) => id === dataset)
  return step > 0 && info !== undefined && info.plane === undefined && info.height > 1
}
