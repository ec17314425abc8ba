import { Failure } from '../../shared/failures.ts'
import type { StudyRow } from '../../shared/studies.ts'
import type { WorkbenchContext } from '../context.ts'
import { createStudy } from '../studies/create-study.ts'
import { summarizePlan } from '../studies/plan-study.ts'
import { stopStudy } from '../studies/stop-study.ts'
import type { Store } from '../store/index.ts'
import type { HandlersOf } from './handler.ts'

export function studyHandlers(context: WorkbenchContext): HandlersOf<'studies'> {
  const { methods, store, hub, conductor } = context
  const changed = (id: string): StudyRow => {
    hub.studyChanged(id)
    return store.studies.get(id)
  }
  return {
    'studies.list': () => store.studies.list(),
    'studies.plan': (spec) =>
      summarizePlan({ methods, imported: store.datasets.list(), earlier: store.runs.list(false) }, spec),
    'studies.create': async (spec) => {
      const id = await createStudy(context, spec)
      conductor.conduct(id)
      return store.studies.get(id)
    },
    'studies.stop': ({ id }) => {
      stopStudy(context, id)
      return store.studies.get(id)
    },
    'studies.resume': ({ id }) => {
      const { status } = store.studies.get(id)
      if (status === 'completed')
        throw new Failure('conflict', `Study ${id} is completed: there is nothing to go on with`)
      refuseWhileStopping(store, id)
      store.studies.setStatus(id, 'running')
      conductor.conduct(id)
      return store.studies.get(id)
    },
    'studies.rename': ({ id, name }) => {
      store.studies.get(id)
      store.studies.rename(id, name)
      return changed(id)
    },
    'studies.remove': ({ id }) => {
      const { status } = store.studies.get(id)
      if (status === 'running')
        throw new Failure('conflict', `Study ${id} is running and cannot be removed. Stop it first`)
      store.studies.remove(id)
      hub.studyRemoved(id)
      return null
    },
  }
}

/** A run that is being stopped could not be told from one that a user stopped after. */
function refuseWhileStopping(store: Store, id: string): void {
  const isStopping = store.studies.members(id).some(({ runId }) => store.runs.get(runId).status === 'stopping')
  if (!isStopping) return
  throw new Failure('conflict', `The runs of study ${id} are still being stopped. Try again in some seconds`)
}
