import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { makeFolder } from '../../runtime/make-folder.ts'
import type { ReadBundle } from '../../shared/bundles.ts'
import { Failure, invalidInput, messageOf } from '../../shared/failures.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { runDirectory } from '../data-directory.ts'
import { saveSplit, splitFile } from '../datasets/split-files.ts'
import { describeRun } from '../prepare-job.ts'
import { writeRunRecord } from '../run-detail.ts'
import { newRunId } from '../run-id.ts'
import { logText } from '../run-log.ts'
import { asStorageFailure, storageFailure } from '../storage-failure.ts'
import type { Store } from '../store/index.ts'
import { bundleEntries } from './bundle-entries.ts'
import { entryNames } from './bundle-format.ts'
import { readBundle, type BundleContents } from './read-bundle.ts'
import { runCopyOf } from './run-records.ts'

/** Folders that begin so are unfinished imports; the next opening of the workbench removes what is left of them. */
export const unfinishedImportPrefix = '.importing-'

/**
 * Takes a run out of a file into the store: all of it, or nothing. It keeps its id when that is free.
 * @throws Failure `invalid-input` for a file that is wrong, `conflict` when the very same run is here already
 */
export async function importRun(
  store: Store,
  dataDirectory: string,
  methods: readonly MethodDescriptor[],
  file: string,
): Promise<ReadBundle> {
  if (!isAbsolute(file)) throw invalidInput(`file = ${file}: expected an absolute path`)
  const unfinished = join(dataDirectory, 'runs', `${unfinishedImportPrefix}${randomBytes(4).toString('hex')}`)
  try {
    asStorageFailure(unfinished, () => makeFolder(join(unfinished, 'checkpoints')))
    const contents = await readBundle(file, async (name, chunk) =>
      asStorageFailure(unfinished, () => appendFileSync(join(unfinished, name), chunk)),
    )
    const originalId = contents.run.id
    const id = await freeId(store, dataDirectory, contents)
    putRun(store, dataDirectory, { contents, id, methods, unfinished })
    const datasetProblem = await problemOfDataset(store, dataDirectory, id)
    return { run: store.runs.get(id), originalId, ...(datasetProblem !== undefined && { datasetProblem }) }
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' && !existsSync(file)
      ? new Failure('not-found', `There is no file ${file}`)
      : storageFailure(file, error)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * The id of the file, or a new one when another run has it.
 * @throws Failure `conflict` when the run that has it is the same to the last bit
 */
async function freeId(store: Store, dataDirectory: string, { run, manifest }: BundleContents): Promise<string> {
  const present = store.runs.find(run.id)
  if (!present) return run.id
  if (run.status === present.status) {
    const entries = await bundleEntries(store, dataDirectory, run.id)
    const hashes = new Map(manifest.entries.map(({ name, sha256 }) => [name, sha256]))
    let same = entries.length === hashes.size
    for (const { name, read } of entries) {
      if (!same) break
      const hash = createHash('sha256')
      for await (const chunk of read()) hash.update(chunk)
      same = hashes.get(name) === hash.digest('hex')
    }
    if (same) {
      const where = present.trashedAt === null ? 'here already' : 'here already, in the trash: restore it'
      throw new Failure('conflict', `Run ${run.id} is ${where}, the same to the last bit: nothing was imported`)
    }
  }
  for (;;) {
    const id = newRunId(run.method, run.created_at)
    if (!store.runs.find(id)) return id
  }
}

interface Import {
  contents: BundleContents
  id: string
  methods: readonly MethodDescriptor[]
  unfinished: string
}

function putRun(store: Store, dataDirectory: string, { contents, id, methods, unfinished }: Import): void {
  const { run, scalars, log, split, dataset, manifest, snapshots } = contents
  const source = `from a file of Penumbra ${manifest.penumbra}${id === run.id ? '' : `, there ${run.id}`}`
  const copy = runCopyOf(run, scalars, log, { id, source, methods })
  const folder = runDirectory(dataDirectory, id)
  const splitIsNew = !existsSync(join(dataDirectory, splitFile(split)))
  try {
    store.transaction(() => {
      store.splits.insert(split, saveSplit(dataDirectory, split), Date.now())
      store.copies.insert(copy, snapshots)
      asStorageFailure(folder, () => {
        if (log.length > 0) appendFileSync(join(unfinished, 'log.txt'), logText(log))
        writeFileSync(join(unfinished, entryNames.dataset), JSON.stringify(dataset))
        renameSync(unfinished, folder)
      })
      writeRunRecord(store, dataDirectory, id)
    })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (splitIsNew) rmSync(join(dataDirectory, splitFile(split)), { force: true })
    throw error
  }
}

async function problemOfDataset(store: Store, dataDirectory: string, id: string): Promise<string | undefined> {
  try {
    await describeRun(store, dataDirectory, id)
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}
