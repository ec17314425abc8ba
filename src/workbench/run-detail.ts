import { join } from 'node:path'
import type { RunDetail } from '../shared/runs.ts'
import { runDirectory } from './data-directory.ts'
import type { Store } from './store/index.ts'
import { writeFileAtomically } from './write-file.ts'

/**
 * A run with all that the store has of it besides curves and views.
 * @throws Failure `not-found`
 */
export function runDetail(store: Store, dataDirectory: string, runId: string): RunDetail {
  const { commandLine, versions, gitCommit } = store.runs.record(runId)
  return {
    ...store.runs.get(runId),
    versions,
    gitCommit,
    commandLine,
    directory: runDirectory(dataDirectory, runId),
    scalarNames: store.scalars.names(runId),
    checkpoints: store.runs.checkpoints(runId),
  }
}

/** Writes `run.json` into the run's folder, for readers without us: when queued, and again when renamed or ended. */
export function writeRunRecord(store: Store, dataDirectory: string, runId: string): void {
  const detail = runDetail(store, dataDirectory, runId)
  writeFileAtomically(join(detail.directory, 'run.json'), `${JSON.stringify(detail, null, 2)}\n`)
}
