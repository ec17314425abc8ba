import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../shared/failures.ts'
import { runDirectory } from '../data-directory.ts'
import { listDatasets } from '../datasets/catalog.ts'
import { existingFile } from '../prepare-job.ts'
import type { Store } from '../store/index.ts'
import { runRecordSchema, entryNames } from './bundle-format.ts'
import { datasetRecordOf, runRecordOf, scalarsRecordOf } from './run-records.ts'

/** A part of a run as it goes into a file. */
export interface BundleEntry {
  name: string
  /** Whether packing makes it smaller: weights stay as they are. */
  compress: boolean
  /** Its bytes, from the start at each call. */
  read(): AsyncIterable<Uint8Array>
}

/**
 * Every entry of a run's file but the manifest. The same run gives the same bytes, on whichever machine it is.
 * @throws Failure `not-found` for an unknown run or a file that is gone, `conflict` for one that has not ended
 */
export async function bundleEntries(store: Store, dataDirectory: string, runId: string): Promise<BundleEntry[]> {
  const { status } = store.runs.get(runId)
  const copy = store.copies.read(runId)
  const record = runRecordOf(copy)
  if (!runRecordSchema.shape.status.safeParse(status).success) {
    throw new Failure('conflict', `Run ${runId} is ${status}: only a run that has ended can be written into a file`)
  }
  const dataset = (await listDatasets(store.datasets.list())).find(({ id }) => id === record.dataset)
  const splitFile = existingFile(join(dataDirectory, store.splits.file(record.split_hash)), 'split')
  const folder = runDirectory(dataDirectory, runId)
  // An imported run keeps what its file said: the data set may be unknown here.
  const importedDataset = join(folder, entryNames.dataset)
  const datasetText = () =>
    existsSync(importedDataset)
      ? readFileSync(importedDataset)
      : Buffer.from(JSON.stringify(datasetRecordOf(record, dataset)))
  const files = [...new Set(copy.checkpoints.map(({ file }) => file))].sort()
  return [
    textEntry(entryNames.run, () => Buffer.from(JSON.stringify(record))),
    { name: entryNames.split, compress: true, read: () => readWhole(splitFile) },
    textEntry(entryNames.dataset, datasetText),
    textEntry(entryNames.scalars, () => Buffer.from(JSON.stringify(scalarsRecordOf(copy)))),
    textEntry(entryNames.log, () => Buffer.from(JSON.stringify(copy.log))),
    ...store.copies
      .snapshots(runId)
      .map((name) => textEntry(`views/${name.view}/${name.step}.json`, () => store.copies.snapshot(runId, name))),
    ...files.map((file) => {
      const path = existingFile(join(folder, file), 'checkpoint')
      return { name: file.replaceAll('\\', '/'), compress: false, read: () => createReadStream(path) }
    }),
  ]
}

function textEntry(name: string, write: () => Uint8Array): BundleEntry {
  return {
    name,
    compress: true,
    async *read() {
      yield write()
    },
  }
}

async function* readWhole(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path)
}
