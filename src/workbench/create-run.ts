import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Split } from '../shared/datasets.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { commandLineOf, type ResolvedRun, type RunRequest } from '../shared/run-request.ts'
import type { RunRow } from '../shared/runs.ts'
import type { WorkbenchContext } from './context.ts'
import { runDirectory } from './data-directory.ts'
import { saveSplit } from './datasets/split-files.ts'
import { planRun, type RunPlan } from './plan-run.ts'
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

/** Where runs are written, and the methods that they may be of. */
export type RunMaker = Pick<WorkbenchContext, 'store' | 'dataDirectory' | 'methods'>

/** Like `createRuns`, of one run. */
export async function createRun(maker: RunMaker, request: RunRequest): Promise<RunRow> {
  const [id] = await createRuns(maker, [request])
  return maker.store.runs.get(String(id))
}

/**
 * Freezes requests: resolves each, cuts its split and writes row, split and folder, of all or of none. They still have to
 * be queued.
 * @returns the ids of the runs
 * @throws Failure `invalid-input` or `not-found` for a wrong request, `environment` when one cannot be written
 */
export async function createRuns(
  { store, dataDirectory, methods }: RunMaker,
  requests: readonly RunRequest[],
): Promise<string[]> {
  const plans: (RunPlan & { request: RunRequest })[] = []
  for (const request of requests) {
    plans.push({ request, ...(await planRun(request, methods, store.datasets.list())) })
    await setImmediate() // many seeds cut many splits: others get their turn in between
  }
  const commit = await gitCommit()
  const createdAt = Date.now()
  return writeRuns(store, dataDirectory, (write) => {
    for (const { request, resolved, dataset, split } of plans) {
      store.splits.insert(split, saveSplit(dataDirectory, split), createdAt)
      write({ request, resolved, datasetHash: dataset.hash, split, gitCommit: commit, createdAt }, methods)
    }
  })
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
