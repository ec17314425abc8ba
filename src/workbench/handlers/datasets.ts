import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../shared/failures.ts'
import type { WorkbenchContext } from '../context.ts'
import { datasetsDirectory } from '../data-directory.ts'
import { findDataset, listDatasets } from '../datasets/catalog.ts'
import { importDataset } from '../datasets/import-dataset.ts'
import { readImages } from '../datasets/read-images.ts'
import type { HandlersOf } from './handler.ts'

export function datasetHandlers({ dataDirectory, store, hub }: WorkbenchContext): HandlersOf<'datasets'> {
  const folder = datasetsDirectory(dataDirectory)
  return {
    'datasets.list': () => listDatasets(store.datasets.list()),
    'datasets.import': async (request) => {
      const known = await listDatasets(store.datasets.list())
      if (known.some(({ id }) => id === request.id)) {
        throw new Failure(
          'conflict',
          `There is a data set "${request.id}" already. Choose another id, or remove that one first`,
        )
      }
      const info = await importDataset(folder, request)
      store.datasets.insert(info, Date.now())
      hub.datasetsChanged()
      return info
    },
    'datasets.remove': async ({ id }) => {
      const dataset = await findDataset(id, store.datasets.list())
      if (dataset.origin === 'bundled') throw new Failure('conflict', `${id} comes with Penumbra and cannot be removed`)
      const user = store.runs.withStatus('queued', 'starting', 'running', 'stopping').find((run) => run.dataset === id)
      if (user)
        throw new Failure('conflict', `${id} is in use by run ${user.id}, which is ${user.status}. Stop it first`)
      store.datasets.remove(id)
      hub.datasetsChanged()
      await rm(join(folder, id), { recursive: true, force: true })
      return null
    },
    'datasets.images': async ({ id, part, indices }) =>
      readImages(await findDataset(id, store.datasets.list()), part, indices),
  }
}
