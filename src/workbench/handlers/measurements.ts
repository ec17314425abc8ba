import type { WorkbenchContext } from '../context.ts'
import { runDirectory } from '../data-directory.ts'
import { folderBytes } from '../folder-bytes.ts'
import type { HandlersOf } from './handler.ts'

/** The calls that read what runs left behind. */
export type MeasurementHandlers = Pick<
  HandlersOf<'runs'>,
  'runs.scalars' | 'runs.curves' | 'runs.scalarSummaries' | 'runs.view' | 'runs.log' | 'runs.sizes'
>

export function measurementHandlers({ dataDirectory, store }: WorkbenchContext): MeasurementHandlers {
  return {
    'runs.scalars': ({ id, ...query }) => store.scalars.query(id, query),
    'runs.curves': ({ ids, name, ...query }) => store.scalars.curves(ids, name, query),
    'runs.scalarSummaries': ({ names }) => store.scalars.summaries(names),
    'runs.view': ({ id, viewId, step }) => store.views.get(id, viewId, step),
    'runs.log': ({ id }) => store.logs.list(id),
    'runs.sizes': ({ ids }) =>
      Object.fromEntries(
        ids.map((id) => [id, store.sizes.rowBytes(id) + folderBytes(runDirectory(dataDirectory, id))]),
      ),
  }
}
