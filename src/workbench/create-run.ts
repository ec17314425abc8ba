import { rmSync } from 'node:fs'
import type { Split } from '../shared/datasets.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { commandLineOf, type ResolvedRun, type RunRequest } from '../shared/run-request.ts'
import type { RunRow } from '../shared/runs.ts'
import { runDirectory } from './data-directory.ts'
import { saveSplit } from './datasets/split-files.ts'
import { planRun } from './plan-run.ts'
import { writeRunRecord } from './run-detail.ts'
import { newRunId } from './run-id.ts'
import type { Store } from './store/index.ts'
import { gitCommit, versions } from './versions.ts'

/** A run with everything decided, whose split is in the store. */
export interface FrozenRun {
  request: RunRequest
  resolved: ResolvedRun
  datasetHash: string
  split: Pick<Split, 'name' | 'hash'>
  gitCommit: string | null
  createdAt: number
}

/**
 * Freezes a request: resolves it, cuts its split and writes row, split and folder. It still has to be queued.
 * @throws Failure `invalid-input` or `not-found` for a wrong request, `environment` when it cannot be written; nothing is left then
 */
export async function createRun(
  store: Store,
  dataDirectory: string,
  methods: readonly MethodDescriptor[],
  request: RunRequest,
): Promise<RunRow> {
  const { resolved, dataset, split } = await planRun(request, methods, store.datasets.list())
  const commit = await gitCommit()
  const createdAt = Date.now()
  const [id] = writeRuns(store, dataDirectory, (write) => {
    store.splits.insert(split, saveSplit(dataDirectory, split), createdAt)
    write({ request, resolved, datasetHash: dataset.hash, split, gitCommit: commit, createdAt }, methods)
  })
  return store.runs.get(String(id))
}

/** Writes row and folder of one run. @returns its id */
export type WriteRun = (run: FrozenRun, methods: readonly MethodDescriptor[]) => string

/**
 * Writes any number of runs: all of them, or nothing when `work` throws.
 * @returns their ids
 */
export function writeRuns(store: Store, dataDirectory: string, work: (write: WriteRun) => void): string[] {
  const ids: string[] = []
  const write: WriteRun = (run, methods) => {
    const id = unusedRunId(store, run)
    ids.push(id)
    store.runs.insert({
      ...run.resolved,
      id,
      name: run.resolved.name ?? `${run.resolved.method} · ${run.split.name}`,
      datasetHash: run.datasetHash,
      splitName: run.split.name,
      splitHash: run.split.hash,
      commandLine: commandLineOf(run.request, methods),
      versions: versions(),
      gitCommit: run.gitCommit,
      createdAt: run.createdAt,
    })
    writeRunRecord(store, dataDirectory, id)
    return id
  }
  try {
    store.transaction(() => work(write))
    return ids
  } catch (error) {
    for (const id of ids) rmSync(runDirectory(dataDirectory, id), { recursive: true, force: true })
    throw error
  }
}

/** Of many runs queued in one second, two may draw the same digits. */
function unusedRunId(store: Store, { resolved, createdAt }: FrozenRun): string {
  for (;;) {
    const id = newRunId(resolved.method, createdAt)
    if (!store.runs.find(id)) return id
  }
}
