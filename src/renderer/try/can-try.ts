import { classifies } from '../../shared/classifies.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'

/** Whether a run may have a classifier for pictures: it has trained, on images, by a method that classifies. */
export function canTry(
  { step, dataset, method: id }: RunRow,
  { datasets, methodById }: { datasets: readonly DatasetInfo[]; methodById: ReadonlyMap<string, MethodDescriptor> },
): boolean {
  const method = methodById.get(id)
  if (!method || !classifies(method)) return false
  const info = datasets.find(({ id }) => id === dataset)
  return step > 0 && info !== undefined && info.plane === undefined && info.height > 1
}
