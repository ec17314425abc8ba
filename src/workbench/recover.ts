import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedImportPrefix } from './bundles/import-run.ts'
import { datasetsDirectory, runDirectory } from './data-directory.ts'
import { unfinishedDatasetPrefix } from './datasets/write-dataset-folder.ts'
import { purgedRunPrefix } from './purge-runs.ts'
import { writeRunRecord } from './run-detail.ts'
import { appendToLog } from './run-log.ts'
import type { Store } from './store/index.ts'

/** Mends what a workbench left that died: its runs become `interrupted`, unfinished copies and deletions are removed. */
export function recover(store: Store, dataDirectory: string): void {
  const time = Date.now()
  for (const { id, step } of store.runs.withStatus('starting', 'running', 'stopping')) {
    store.runs.markEnded(id, 'interrupted', time)
    const message = `Interrupted at step ${step}: the workbench ended while this run trained`
    appendToLog(store.logs, id, runDirectory(dataDirectory, id), [{ time, level: 'warning', message }])
    writeRunRecord(store, dataDirectory, id)
  }
  removeByPrefix(datasetsDirectory(dataDirectory), unfinishedDatasetPrefix)
  removeByPrefix(join(dataDirectory, 'runs'), purgedRunPrefix)
  removeByPrefix(join(dataDirectory, 'runs'), unfinishedImportPrefix)
}

function removeByPrefix(folder: string, prefix: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
