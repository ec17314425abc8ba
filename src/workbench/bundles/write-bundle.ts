import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { WrittenBundle } from '../../shared/bundles.ts'
import { Failure, invalidInput } from '../../shared/failures.ts'
import { storageFailure } from '../storage-failure.ts'
import type { Store } from '../store/index.ts'
import { version } from '../versions.ts'
import { bundleEntries } from './bundle-entries.ts'
import { bundleFormat, bundleVersion, entryNames, type BundleManifest } from './bundle-format.ts'
import { ZipWriter, type WrittenEntry } from './zip-writer.ts'

/**
 * Writes a run with all that it measured into one file.
 * @param file absolute; must not exist
 * @throws Failure when the run or the place is wrong; nothing is left behind then
 */
export async function writeBundle(
  store: Store,
  dataDirectory: string,
  runId: string,
  file: string,
): Promise<WrittenBundle> {
  if (!isAbsolute(file)) throw invalidInput(`file = ${file}: expected an absolute path`)
  if (existsSync(file)) throw new Failure('conflict', `${file} exists already: choose another name, or remove it first`)
  const entries = await bundleEntries(store, dataDirectory, runId)
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.partial`
  try {
    const zip = await ZipWriter.create(unfinished)
    try {
      const written: WrittenEntry[] = []
      for (const { name, compress, read } of entries) written.push(await zip.add(name, read(), compress))
      // Last, because it holds the hashes of the others.
      await zip.add(entryNames.manifest, manifestOf(runId, written), true)
      const bytes = await zip.finish()
      await rename(unfinished, file)
      return { runId, file, bytes }
    } catch (error) {
      await zip.abandon()
      throw error
    }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw storageFailure(file, error, 'output')
  }
}

async function* manifestOf(runId: string, entries: WrittenEntry[]): AsyncGenerator<Uint8Array> {
  const manifest: BundleManifest = { format: bundleFormat, version: bundleVersion, penumbra: version, runId, entries }
  yield Buffer.from(JSON.stringify(manifest, null, 1))
}
