import { basename, join, resolve } from 'node:path'
import { bundleExtension, type WrittenBundle } from '../shared/bundles.ts'
import { invalidInput } from '../shared/failures.ts'
import { makeFolder } from '../runtime/make-folder.ts'
import { writeBundle } from '../workbench/bundles/write-bundle.ts'
import { asStorageFailure } from '../workbench/storage-failure.ts'
import { openReadOnlyStore } from '../workbench/store/index.ts'
import { openWorkbenchFor, print, readRuns, type RunWords } from './run-verbs.ts'

/** `runs export ID… --out FILE.penumbra`, or `--out DIR` for several. Reads only: another workbench may hold the folder. */
export async function exportRuns(given: RunWords): Promise<void> {
  const { dataDirectory, json, out } = given
  if (out === undefined) throw invalidInput(`--out is missing: expected FILE${bundleExtension}, or a folder`)
  const ids = [...new Set(readRuns(given).map(({ id }) => id))]
  const target = resolve(out)
  const isFile = target.endsWith(bundleExtension)
  if (isFile && ids.length > 1) {
    throw invalidInput(`--out ${basename(target)}: one file holds one run, got ${ids.length} runs. Expected a folder`)
  }
  if (!isFile) asStorageFailure(target, () => makeFolder(target), 'output')
  const store = openReadOnlyStore(dataDirectory)
  const written: WrittenBundle[] = []
  try {
    for (const id of ids) {
      const file = isFile ? target : join(target, `${id}${bundleExtension}`)
      written.push(await writeBundle(store, dataDirectory, id, file))
    }
  } finally {
    store.close()
  }
  if (json) print(written)
  else for (const { runId, file, bytes } of written) console.log(`Wrote ${runId} to ${file} (${bytes} bytes)`)
}

/** `runs import FILE…` */
export async function importRuns(given: RunWords): Promise<void> {
  const files = given.words.map((word) => resolve(word))
  if (files.length === 0) throw invalidInput(`Which file? Give one that "runs export" wrote: FILE${bundleExtension}`)
  const workbench = await openWorkbenchFor(given)
  try {
    for (const file of files) {
      const read = await workbench.call('bundles.read', { file })
      if (given.json) print(read)
      else {
        const renamed = read.run.id === read.originalId ? '' : ` (${read.originalId} is another run here)`
        console.log(`Imported ${read.run.id}${renamed} from ${file}`)
        if (read.datasetProblem !== undefined) console.log(`  It cannot be resumed: ${read.datasetProblem}`)
      }
    }
  } finally {
    await workbench.close()
  }
}
