import type { DatasetInfo, Split } from '../shared/datasets.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { resolveRun, type ResolvedRun, type RunRequest } from '../shared/run-request.ts'
import { findDataset } from './datasets/catalog.ts'
import { planSplit } from './datasets/split-files.ts'

/** A run with everything decided and nothing written. */
export interface RunPlan {
  resolved: ResolvedRun
  dataset: DatasetInfo
  split: Split
}

/**
 * Checks a request against methods and data and decides every value.
 * @param imported the data sets beside the bundled ones
 * @throws Failure `invalid-input` or `not-found` naming the value that is wrong
 */
export async function planRun(
  request: RunRequest,
  methods: readonly MethodDescriptor[],
  imported: readonly DatasetInfo[],
): Promise<RunPlan> {
  const resolved = resolveRun(request, methods)
  const dataset = await findDataset(resolved.dataset, imported)
  return { resolved, dataset, split: await planSplit(dataset, resolved.settings) }
}
