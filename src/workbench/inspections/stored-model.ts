import { join } from 'node:path'
import { Failure } from '../../shared/failures.ts'
import type { StoredModel } from '../../shared/inspections.ts'
import type { ModelAt } from '../../shared/model-exports.ts'
import { describeRun, existingFile } from '../prepare-job.ts'
import type { Store } from '../store/index.ts'

/**
 * A run's model as it stood at its last step or at its lowest validation error.
 * @throws Failure `not-found` without such a run, `conflict` when it has no such checkpoint
 */
export async function storedModel(
  store: Store,
  dataDirectory: string,
  runId: string,
  at: ModelAt,
): Promise<StoredModel> {
  const run = store.runs.get(runId)
  const checkpoints = store.runs.checkpoints(runId)
  const role = at === 'last' ? 'last' : 'best-validation'
  const checkpoint = checkpoints.find((candidate) => candidate.role === role)
  if (!checkpoint) {
    throw new Failure(
      'conflict',
      checkpoints.length === 0
        ? `Run ${runId} has no checkpoint: it is ${run.status} at step ${run.step}. A run keeps one when it ends, is stopped, or at every "Checkpoint every" steps`
        : `Run ${runId} has no checkpoint of its lowest validation error: ${reasonFor(run.settings.validationSize)}. Take the last step instead (at = last)`,
    )
  }
  const description = await describeRun(store, dataDirectory, runId)
  const path = existingFile(join(description.runDirectory, checkpoint.file), 'checkpoint')
  return { ...description, checkpoint: path, step: checkpoint.step }
}

function reasonFor(validationSize: number): string {
  return validationSize === 0 ? 'it has no validation set' : 'it was not evaluated yet'
}
