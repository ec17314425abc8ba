import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, notFound } from '../shared/failures.ts'
import type { RunDescription } from '../shared/run-description.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import { runDirectory } from './data-directory.ts'
import { listDatasets } from './datasets/catalog.ts'
import type { Store } from './store/index.ts'

/**
 * What the trainer of a run gets. A run that goes on from a checkpoint forgets what it measured after it,
 * because that is computed again.
 * @throws Failure `not-found` or `conflict` when data set, split or checkpoint are not there any more
 */
export async function prepareJob(store: Store, dataDirectory: string, runId: string): Promise<TrainerJob> {
  const base = await describeRun(store, dataDirectory, runId)
  const resumed = resumePoint(store, dataDirectory, runId)
  const { lastSeq } = store.runs.record(runId)
  return { ...base, ...resumed, firstSeq: lastSeq + 1, priorEvaluations: store.events.evaluations(runId) }
}

/** @throws Failure `not-found` or `conflict` when run, data set or split are not there any more */
export async function describeRun(store: Store, dataDirectory: string, runId: string): Promise<RunDescription> {
  const run = store.runs.get(runId)
  const dataset = (await listDatasets(store.datasets.list())).find(({ id }) => id === run.dataset)
  if (!dataset) {
    throw notFound(
      `The data set ${run.dataset} of this run is not here (hash ${run.datasetHash.slice(0, 8)}): ` +
        `import or generate it under that name before the run goes on`,
    )
  }
  if (dataset.hash !== run.datasetHash) {
    throw new Failure(
      'conflict',
      `The data set ${run.dataset} is not the one that this run was queued with ` +
        `(hash ${dataset.hash.slice(0, 8)}, expected ${run.datasetHash.slice(0, 8)}). Import that one again, or clone the run`,
    )
  }
  return {
    runId,
    runDirectory: runDirectory(dataDirectory, runId),
    methodId: run.method,
    params: run.params,
    settings: run.settings,
    dataset,
    splitFile: existingFile(join(dataDirectory, store.splits.file(run.splitHash)), 'split'),
  }
}

function resumePoint(store: Store, dataDirectory: string, runId: string): Pick<TrainerJob, 'resumeFrom'> {
  const { resumeFrom } = store.runs.record(runId)
  if (resumeFrom === null) return {}
  const path = existingFile(join(runDirectory(dataDirectory, runId), resumeFrom), 'checkpoint')
  const checkpoint = store.runs.checkpoints(runId).find(({ file }) => file === resumeFrom)
  if (checkpoint) store.events.rewind(runId, checkpoint.step)
  return { resumeFrom: path }
}

/** @throws Failure `not-found` */
export function existingFile(path: string, what: string): string {
  if (existsSync(path)) return path
  throw new Failure(
    'not-found',
    `The ${what} ${path} is not there any more. Restore it, or clone the run and start it again`,
  )
}
