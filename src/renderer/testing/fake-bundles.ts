import { bundleExtension } from '../../shared/bundles.ts'
import { notFound } from '../../shared/failures.ts'
import type { FakeWorkbench, HandlersOf } from './fake-handlers.ts'

/** Runs as files, of which nothing is written: there is none to read. */
export function fakeBundleHandlers({ find }: FakeWorkbench): HandlersOf<'bundles'> {
  return {
    'bundles.write': (input) =>
      input.ids.map((id) => ({
        runId: find(id).id,
        file: 'file' in input ? input.file : `${input.directory}/${id}${bundleExtension}`,
        bytes: 22_400_000,
      })),
    'bundles.read': ({ file }) => {
      throw notFound(`There is no file ${file}.`)
    },
  }
}
