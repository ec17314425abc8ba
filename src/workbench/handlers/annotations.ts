import type { WorkbenchContext } from '../context.ts'
import { writeRunRecord } from '../run-detail.ts'
import type { HandlersOf } from './handler.ts'

/** The calls that keep what a user notes. */
export type AnnotationHandlers = Pick<HandlersOf<'runs'>, 'runs.annotate'> & HandlersOf<'savedViews'>

export function annotationHandlers({ dataDirectory, store, hub }: WorkbenchContext): AnnotationHandlers {
  return {
    'runs.annotate': ({ ids, ...annotations }) => {
      store.runs.annotate(ids, annotations)
      for (const id of ids) {
        writeRunRecord(store, dataDirectory, id)
        hub.runChanged(id)
      }
      return ids.map((id) => store.runs.get(id))
    },
    'savedViews.list': () => store.savedViews.list(),
    'savedViews.save': (view) => {
      store.savedViews.save(view)
      return store.savedViews.list()
    },
    'savedViews.remove': ({ name }) => {
      store.savedViews.remove(name)
      return store.savedViews.list()
    },
  }
}
