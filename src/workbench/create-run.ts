import { rmSync } from 'node:fs'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { commandLineOf, type RunRequest } from '../shared/run-request.ts'
import type { RunRow } from '../shared/runs.ts'
import { runDirectory } from './data-directory.ts'
import { saveSplit } from './datasets/split-files.ts'
import { planRun } from './plan-run.ts'
import { recipeOf } from './recipe.ts'
import { writeRunRecord } from './run-detail.ts'
import { newRunId } from './run-id.ts'
import type { Store } from './store/index.ts'
import { gitCommit, versions } from './versions.ts'

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
  const id = newRunId(resolved.method, createdAt)
  try {
    store.transaction(() => {
      store.splits.insert(split, saveSplit(dataDirectory, split), createdAt)
      store.runs.insert({
        ...resolved,
        id,
        recipe: recipeOf({ ...resolved, datasetHash: dataset.hash }),
        name: resolved.name ?? `${resolved.method} · ${split.name}`,
        datasetHash: dataset.hash,
        splitName: split.name,
        splitHash: split.hash,
        commandLine: commandLineOf(request, methods),
        versions: versions(),
        gitCommit: commit,
        createdAt,
      })
      writeRunRecord(store, dataDirectory, id)
    })
  } catch (error) {
    rmSync(runDirectory(dataDirectory, id), { recursive: true, force: true })
    throw error
  }
  return store.runs.get(id)
}
