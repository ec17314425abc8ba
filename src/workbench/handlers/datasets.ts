import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetInfo } from '../../shared/datasets.ts'
import { Failure } from '../../shared/failures.ts'
import type { WorkbenchContext } from '../context.ts'
import { datasetsDirectory } from '../data-directory.ts'
import { findDataset, listDatasets } from '../datasets/catalog.ts'
import { importDataset } from '../datasets/import-dataset.ts'
import { readImages } from '../datasets/read-images.ts'
import { readLabels } from '../datasets/read-labels.ts'
import { readPoints } from '../datasets/read-points.ts'
import { generateDataset } from '../datasets/synthetic-datasets.ts'
import type { HandlersOf } from './handler.ts'

export function datasetHandlers({ dataDirectory, store, hub }: WorkbenchContext): HandlersOf<'datasets'> {
  const folder = datasetsDirectory(dataDirectory)
  const list = () => listDatasets(store.datasets.list())

  async function add(id: string, create: () => Promise<DatasetInfo>): Promise<DatasetInfo> {
    if ((await list()).some((known) => known.id === id)) {
      throw new Failure('conflict', `There is a data set "${id}" already. Choose another id, or remove that one first`)
    }
    const info = await create()
    store.datasets.insert(info, Date.now())
    hub.datasetsChanged()
    return info
  }

  return {
    'datasets.list': list,
    'datasets.import': (request) => add(request.id, () => importDataset(folder, request)),
    'datasets.generate': (request) => add(request.id, () => generateDataset(folder, request)),
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
    'datasets.labels': async ({ id, part }) => [
      ...(await readLabels(await findDataset(id, store.datasets.list()), part)),
    ],
    'datasets.points': async ({ id, part, limit }) =>
      readPoints(await findDataset(id, store.datasets.list()), { part, limit }),
  }
}
