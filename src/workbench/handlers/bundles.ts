import { join } from 'node:path'
import { bundleExtension, type WrittenBundle } from '../../shared/bundles.ts'
import { importRun } from '../bundles/import-run.ts'
import { writeBundle } from '../bundles/write-bundle.ts'
import type { WorkbenchContext } from '../context.ts'
import type { HandlersOf } from './handler.ts'

/** The calls that carry runs from one data folder to another. */
export function bundleHandlers({ dataDirectory, methods, store, hub }: WorkbenchContext): HandlersOf<'bundles'> {
  return {
    'bundles.write': async (request) => {
      for (const id of request.ids) store.runs.get(id)
      const written: WrittenBundle[] = []
      for (const id of request.ids) {
        const file = 'file' in request ? request.file : join(request.directory, `${id}${bundleExtension}`)
        written.push(await writeBundle(store, dataDirectory, id, file))
      }
      return written
    },
    'bundles.read': async ({ file }) => {
      const read = await importRun(store, dataDirectory, methods, file)
      hub.runChanged(read.run.id)
      return read
    },
  }
}
